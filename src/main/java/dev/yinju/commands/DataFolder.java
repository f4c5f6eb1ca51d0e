package dev.yinju.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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

    /// Makes the folder and that of the index, if they are missing. A folder that was there keeps its permissions, as
    /// it
    /// may be somebody else's too; the index's does not.
    static void prepare(Path data) {
        try {
            boolean isNew = !Files.exists(data);
            Path index = Files.createDirectories(data.resolve("index"));
            if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                if (isNew) {
                    Files.setPosixFilePermissions(data, OWNER_ONLY);
                }
                Files.setPosixFilePermissions(index, OWNER_ONLY);
            }
        } catch (IOException e) {
            LOG.debug("The folder {} could not be prepared: {}", data, e.toString()); // opening the index says more
        }
    }
}
