package dev.yinju.reports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One walk through a folder of reports. It asks the file system once for each file, so that it may be done every few
/// seconds.
final class FolderWalk {

    private static final String LEADS_OUT = "a link that leads out of the folder; put the file itself there";
    private static final int MAX_DEPTH = 64;
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx");
    private static final List<String> UNFINISHED = List.of("~", ".tmp", ".part", ".crdownload", ".swp");

    /// In a locale without Chinese, the JVM garbles the names that it makes strings of, but not those in URIs.
    private static final boolean PLAIN_NAMES = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    /// A symbolic link under the name by which it is listed.
    private record Link(String file, Path path, BasicFileAttributes attributes) {}

    private record Side(Path path, BasicFileAttributes attributes) {}

    private final Path root;
    private final Consumer<String> warnings;
    private final Map<String, ReportFolder.Entry> entries = new HashMap<>();
    private final Map<String, Side> sideFiles = new HashMap<>();
    private final PriorityQueue<Link> links = new PriorityQueue<>(Comparator.comparing(Link::file));
    private final Set<Path> followed = new HashSet<>();
    private final Set<String> unlisted = new HashSet<>();

    private FolderWalk(Path root, Consumer<String> warnings) {
        this.root = root;
        this.warnings = warnings;
    }

    /// @param root the folder, by its real path
    /// @param warnings is told what cannot be looked at
    /// @throws IOException if the folder itself cannot be listed
    static ReportFolder.Contents of(Path root, Consumer<String> warnings) throws IOException {
        FolderWalk walk = new FolderWalk(root, warnings);
        walk.walk(root, "");
        while (!walk.links.isEmpty()) {
            walk.follow(walk.links.remove());
        }
        walk.sideFiles.forEach(walk::join);
        List<ReportFolder.Entry> entries = new ArrayList<>(walk.entries.values());
        entries.sort(Comparator.comparing(ReportFolder.Entry::file));
        return new ReportFolder.Contents(entries, walk.unlisted);
    }

    private void walk(Path start, String prefix) throws IOException {
        Files.walkFileTree(start, Set.of(), MAX_DEPTH, new Visitor(start, prefix));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;

        /// What stands before the names of files: those in the folder that is being looked at first.
        private final Deque<String> prefixes = new ArrayDeque<>();

        /// @param start the folder to walk through
        /// @param prefix what stands before the names of files in it
        Visitor(Path start, String prefix) {
            this.start = start;
            prefixes.push(prefix);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(start)) {
                return FileVisitResult.CONTINUE;
            }
            if (isIgnored(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            prefixes.push(file(folder) + "/");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null && folder.equals(root)) {
                throw e;
            }
            String prefix = prefixes.pop();
            if (e != null) {
                passOver(prefix.substring(0, prefix.length() - 1), e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = name(path);
            if (attributes.isSymbolicLink()) {
                if (!isIgnored(name) && !isSideFile(name)) {
                    links.add(new Link(file(path), path, attributes));
                }
            } else if (attributes.isRegularFile() && !isIgnored(name)) {
                if (isSideFile(name)) {
                    String file = file(path);
                    sideFiles.put(
                            file.substring(0, file.length() - SideFile.SUFFIX.length()), new Side(path, attributes));
                } else {
                    add(file(path), path, attributes);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(root)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                passOver(file(path), e);
            }
            return FileVisitResult.CONTINUE;
        }

        private String file(Path path) {
            return PLAIN_NAMES
                    ? prefixes.element() + name(path)
                    : prefixes.getLast()
                            + start.toUri().relativize(path.toUri()).getPath().replaceFirst("/$", "");
        }
    }

    private void add(String file, Path path, BasicFileAttributes attributes) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        entries.put(
                file, new ReportFolder.Entry(file, path, null, attributes.size(), modified, version(attributes), null));
    }

    /// The side file beside what a link leads to, unless there is one beside the link.
    private void addSideFile(String file, Path target) throws IOException {
        Path path = sideFileOf(target);
        if (!sideFiles.containsKey(file) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            sideFiles.put(file, new Side(path, Files.readAttributes(path, BasicFileAttributes.class)));
        }
    }

    /// Where a side file would lie. Built from the URI, since in a locale without Chinese the JVM can open a
    /// file with a Chinese name that it was given, but cannot make such a name itself.
    private static Path sideFileOf(Path path) {
        return Path.of(URI.create(path.toUri() + SideFile.SUFFIX));
    }

    private void join(String file, Side sideFile) {
        entries.computeIfPresent(file, (name, entry) -> {
            Instant changed = sideFile.attributes().lastModifiedTime().toInstant();
            Instant latest = changed.isAfter(entry.modified()) ? changed : entry.modified();
            long version = settled(31 * entry.version() + version(sideFile.attributes()));
            return new ReportFolder.Entry(
                    name, entry.path(), sideFile.path(), entry.size(), latest, version, entry.refusal());
        });
    }

    /// What a link leads to is listed under the link's name, unless the walk comes upon it anyway.
    private void follow(Link link) {
        try {
            Path target = link.path().toRealPath();
            if (!target.startsWith(root)) {
                Instant modified = link.attributes().lastModifiedTime().toInstant();
                entries.put(
                        link.file(),
                        new ReportFolder.Entry(
                                link.file(), link.path(), null, 0, modified, version(link.attributes()), LEADS_OUT));
            } else if (isHidden(target) && followed.add(target)) {
                BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    walk(target, link.file() + "/");
                } else if (attributes.isRegularFile()) {
                    add(link.file(), target, attributes);
                    addSideFile(link.file(), target);
                }
            }
        } catch (IOException e) {
            if (!leadsNowhere(e)) {
                passOver(link.file(), e);
            }
        }
    }

    /// Whether a link's target is missing or the link itself; of a circle, Unix says so in words only.
    private static boolean leadsNowhere(IOException e) {
        return e instanceof NoSuchFileException
                || e instanceof FileSystemLoopException
                || (e instanceof FileSystemException system
                        && system.getReason() != null
                        && system.getReason().startsWith("Too many levels"));
    }

    private void passOver(String file, IOException e) {
        unlisted.add(file);
        warnings.accept("%s is passed over: %s".formatted(file, e));
    }

    /// Whether a place within the folder is one that the walk passes over.
    private boolean isHidden(Path target) {
        for (Path name : root.relativize(target)) {
            if (isIgnored(name.toString())) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean isIgnored(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || LITTER.contains(name)
                || UNFINISHED.stream().anyMatch(name::endsWith);
    }

    private static boolean isSideFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SideFile.SUFFIX);
    }

    private static long version(BasicFileAttributes attributes) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        long time = 1_000_003 * modified.getEpochSecond() + modified.getNano();
        return settled((attributes.size() + 1) * 0x9E37_79B9_7F4A_7C15L ^ time);
    }

    private static long settled(long version) {
        return version == 0 ? 1 : version;
    }
}
