package dev.yinju.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder for the index and what else is kept. What is made in it is for the program's user only, since it holds
/// what people asked.
final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private DataFolder() {}

    /// Makes the folder and those of the index, the vectors and the language model, if they are missing. A folder that
    /// was there keeps its permissions, as it may be somebody else's too; those in it do not.
    ///
    /// @param vectors whether there are vectors, and so a model
    static void prepare(Path data, boolean vectors) {
        try {
            boolean isNew = !Files.exists(data);
            Files.createDirectories(data);
            boolean posix = Files.getFileStore(data).supportsFileAttributeView("posix");
            if (isNew && posix) {
                Files.setPosixFilePermissions(data, OWNER_ONLY);
            }
            for (String name : vectors ? List.of("index", "vectors", "model") : List.of("index")) {
                Path folder = Files.createDirectories(data.resolve(name));
                if (posix) {
                    Files.setPosixFilePermissions(folder, OWNER_ONLY);
                }
            }
        } catch (IOException e) {
            LOG.debug("The folder {} could not be prepared: {}", data, e.toString()); // opening the index says more
        }
    }
}
