package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

    @Test
    void whatIsMadeInItIsForItsOwnerOnly(@TempDir Path temp) throws Exception {
        Path data = temp.resolve("data");

        DataFolder.prepare(data, true);

        for (Path folder : new Path[] {data, data.resolve("index"), data.resolve("vectors")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }
}
