package dev.yinju.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Finds an index on disk in a state that can be used, or makes it so.
final class IndexFolder {

    /// What is written with every commit. An index with another stamp was made by other rules and is built anew, so
    /// the number goes up with every change in how reports are read, cut up or stored.
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "yinju.format";

    /// An index up to this size is read through when it is opened, to find damage before a question does. In bytes.
    private static final long CHECKED_WHOLE = 64L << 20;

    private IndexFolder() {}

    /// @param emptied whether there was an index that could not be used
    record Opened(Directory directory, boolean emptied) {}

    static Opened open(Path folder) throws IOException, IndexException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (isEmpty(directory) || isUsable(directory)) {
                return new Opened(directory, false);
            }
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new Opened(directory, true);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    static Map<String, String> stamp() {
        return Map.of(FORMAT_KEY, FORMAT);
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

    private static boolean isEmpty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                return false;
            }
        }
        return true;
    }

    /// Damaged files make Lucene throw checked and unchecked exceptions alike.
    private static boolean isUsable(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY))) {
                return false;
            }
            if (size(directory) <= CHECKED_WHOLE) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static long size(Directory directory) throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }
}
