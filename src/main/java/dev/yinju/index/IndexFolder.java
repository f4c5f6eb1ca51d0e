package dev.yinju.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/// Finds an index on disk in a state that can be used, or makes it so.
final class IndexFolder {

    private static final String FORMAT_KEY = "yinju.format";

    /// Files of the index up to this size are read through when it is opened, to find damage before a question does; of
    /// larger ones only the end. In bytes.
    private static final long CHECKED_WHOLE = 64L << 20;

    /// An index up to this size is read and not mapped into memory where it is opened briefly: preparing to map
    /// takes longer than to read so much. In bytes.
    private static final long READ_WHEN_BRIEF = 16L << 20;

    /// In documents: about as many as can be merged in a second.
    private static final int LARGE = 20_000;

    /// The share of deleted documents that a segment of a large index may keep, in per cent.
    private static final double MOST_DELETED_OF_LARGE = 1;

    private final String format;
    private final boolean briefly;

    /// @param format is written with every commit; an index with another one was made by other rules and is emptied
    IndexFolder(String format) {
        this(format, false);
    }

    /// @param briefly whether the index is opened for a few questions, by threads that nobody interrupts: interrupting
    ///     one that reads would close the file
    IndexFolder(String format, boolean briefly) {
        this.format = format;
        this.briefly = briefly;
    }

    private Directory directory(Path folder) throws IOException {
        return briefly && size(folder) <= READ_WHEN_BRIEF ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /// @param emptied whether there was an index that could not be used
    record Opened(Directory directory, boolean emptied) {}

    Opened open(Path folder) throws IOException, IndexException {
        Files.createDirectories(folder);
        Directory directory = directory(folder);
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            List<String> files = indexFiles(directory);
            if (files.isEmpty() || isUsable(directory)) {
                return new Opened(directory, false);
            }
            for (String file : files) {
                directory.deleteFile(file);
            }
            return new Opened(directory, true);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// @throws IOException if there is no index that can be used
    Opened openReadOnly(Path folder) throws IOException {
        Directory directory = directory(folder);
        try {
            if (indexFiles(directory).isEmpty() || !isUsable(directory)) {
                throw new IOException("no index that this version can read");
            }
            return new Opened(directory, false);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// How the index is written. Closing it throws an unfinished update away, so that every commit bears the stamp.
    private static IndexWriterConfig config() {
        return new IndexWriterConfig().setCommitOnClose(false).setMergePolicy(new TieredMergePolicy());
    }

    /// Opens the index for writing. A new one is made at once, as only what is committed can be searched.
    IndexWriter writer(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            if (!DirectoryReader.indexExists(directory)) {
                commit(writer);
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    /// Merges deleted documents away: in an index of usual size to the last one, as statistics count
    /// them until then, and an updated index must answer as a fresh one does. A large one would be
    /// written anew for every report that changes; there, a few may stay, which change nothing that
    /// could be seen.
    void mergeDeletes(IndexWriter writer) throws IOException {
        boolean large = writer.getDocStats().maxDoc > LARGE;
        if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy policy) {
            policy.setForceMergeDeletesPctAllowed(large ? MOST_DELETED_OF_LARGE : 0);
        }
        writer.forceMergeDeletes();
    }

    void commit(IndexWriter writer) throws IOException {
        commit(writer, Map.of());
    }

    /// @param stamp what to write with the commit besides the format
    void commit(IndexWriter writer, Map<String, String> stamp) throws IOException {
        Map<String, String> all = new HashMap<>(stamp);
        all.put(FORMAT_KEY, format);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /// What was written with the last commit.
    static Map<String, String> stamp(Directory directory) throws IOException {
        return SegmentInfos.readLatestCommit(directory).getUserData();
    }

    static IndexException unusable(Path folder, IOException cause) {
        if (cause instanceof LockObtainFailedException) {
            return new IndexException(
                    "another Yinju is using %s. Stop it first, or give this one a folder of its own with --data DIR."
                            .formatted(folder.toAbsolutePath()),
                    cause);
        }
        return new IndexException(
                "the index in %s cannot be opened (%s). Check that the folder can be written, or give another with --data DIR."
                        .formatted(folder.toAbsolutePath(), cause),
                cause);
    }

    /// The files of the folder that Lucene made. Others are not ours to delete.
    private static List<String> indexFiles(Directory directory) throws IOException {
        return Stream.of(directory.listAll())
                .filter(file -> file.startsWith(IndexFileNames.SEGMENTS)
                        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches())
                .toList();
    }

    /// Damaged files make Lucene throw checked and unchecked exceptions alike, and may make it ask for more memory than
    /// there is: what is read is checked first.
    private boolean isUsable(Directory directory) {
        try {
            for (String file : directory.listAll()) {
                if (file.startsWith(IndexFileNames.SEGMENTS)) { // after a crash there may be two
                    check(directory, file);
                    for (String referenced :
                            SegmentInfos.readCommit(directory, file).files(false)) {
                        check(directory, referenced);
                    }
                }
            }
            return format.equals(stamp(directory).get(FORMAT_KEY));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void check(Directory directory, String file) throws IOException {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            if (input.length() <= CHECKED_WHOLE) {
                CodecUtil.checksumEntireFile(input);
            } else {
                CodecUtil.retrieveChecksum(input);
            }
        }
    }
}
