package dev.yinju.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of reports, with its sub-folders. Hidden files and what operating systems and editors leave about are
/// passed over. A link within the folder is followed where it leads to what is not listed by itself; one that leads out
/// of the folder is listed, but never loaded. A file may have a side file, `NAME.meta.properties`, that says who wrote
/// it and when; see [ReportReader#read(String, byte[], byte[])].
public final class ReportFolder {

    /// A file of the folder.
    ///
    /// @param file the path relative to the folder, with `/` between folders
    /// @param path where the file lies
    /// @param sideFile where its side file lies; absent if it has none
    /// @param size in bytes
    /// @param modified when its content or its side file last changed
    /// @param version another number where the size or time of change of the file or its side file is another;
    ///     not 0
    /// @param refusal why the file is never loaded, in words for the operator; absent for others
    public record Entry(
            String file,
            Path path,
            @Nullable Path sideFile,
            long size,
            Instant modified,
            long version,
            @Nullable String refusal) {}

    /// What is in the folder.
    ///
    /// @param entries the files, sorted by [Entry#file()]
    /// @param unlisted what could not be looked at: files, or sub-folders with all that is in them
    public record Contents(List<Entry> entries, Set<String> unlisted) {

        public Contents {
            entries = List.copyOf(entries);
            unlisted = Set.copyOf(unlisted);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReportFolder.class);

    private final Path root;
    private final long maxBytes;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /// @param root the folder
    /// @param maxBytes the size in bytes above which a file is not loaded
    public ReportFolder(Path root, long maxBytes) {
        this.root = root.toAbsolutePath().normalize();
        this.maxBytes = maxBytes;
    }

    /// The folder's files. A sub-folder that cannot be listed is logged and passed over; it is logged once, however
    /// often the folder is listed.
    ///
    /// @throws ReportFolderException if the folder is missing, is not a folder or cannot be listed
    public Contents list() throws ReportFolderException {
        if (!Files.exists(root)) {
            throw new ReportFolderException(
                    "the reports folder %s does not exist; create it or name another one".formatted(root));
        }
        if (!Files.isDirectory(root)) {
            throw new ReportFolderException(
                    "%s is a file, not a folder; name the folder that holds the reports".formatted(root));
        }
        try {
            return FolderWalk.of(root.toRealPath(), this::warn);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void warn(String warning) {
        if (warned.add(warning)) {
            LOG.warn(warning);
        }
    }

    private ReportFolderException unreadable(IOException e) {
        return new ReportFolderException(
                "the reports folder %s cannot be read (%s); check its permissions".formatted(root, e), e);
    }

    /// Where the folder lies, the same however it is named; for people and to compare.
    public String location() {
        try {
            return root.toRealPath().toUri().getPath();
        } catch (IOException e) {
            return root.toUri().getPath();
        }
    }

    /// What tells this folder from another one that takes its place, such as the empty folder that is left where a
    /// disk is no longer mounted; empty where the file system does not say.
    ///
    /// @throws ReportFolderException if the folder is missing or cannot be read
    public Optional<Object> identity() throws ReportFolderException {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(root, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The bytes of a file.
    ///
    /// @throws ReportFolderException if the file is refused, is larger than the limit, is gone or cannot be read
    public byte[] content(Entry entry) throws ReportFolderException {
        if (entry.refusal() != null) {
            throw new ReportFolderException(entry.refusal());
        }
        return load(entry.path());
    }

    /// The bytes of a file's side file; empty if it has none.
    ///
    /// @throws ReportFolderException if the side file is larger than the limit or cannot be read
    public byte[] sideFile(Entry entry) throws ReportFolderException {
        Path sideFile = entry.sideFile();
        return sideFile != null && isSideFile(sideFile) ? load(sideFile) : new byte[0];
    }

    /// A link is none: it could lead out of the folder.
    private static boolean isSideFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private byte[] load(Path path) throws ReportFolderException {
        try (InputStream in = Files.newInputStream(path)) {
            boolean large = Files.size(path) > maxBytes;
            byte[] content = large ? new byte[0] : in.readNBytes(atMost(maxBytes));
            if (large || in.read() >= 0) {
                throw new ReportFolderException(
                        "larger than the limit of %,d bytes; split it or raise the limit".formatted(maxBytes));
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new ReportFolderException("the file is gone", e);
        } catch (IOException e) {
            throw new ReportFolderException("the file cannot be read (%s); check its permissions".formatted(e), e);
        }
    }

    private static int atMost(long bytes) {
        return (int) Math.min(bytes, Integer.MAX_VALUE - 16);
    }
}
