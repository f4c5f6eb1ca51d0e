package dev.yinju.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSumsTest {

    private static final List<String> FILES = List.of("a.bin", "b.txt");

    @TempDir
    private Path folder;

    private FileSums sums;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("b.txt"), "");
        sums = new FileSums(folder);
    }

    @Test
    void holdWhereNothingHasChanged() throws IOException {
        sums.write(FILES);

        assertThat(sums.hold(FILES)).isTrue();
    }

    @Test
    void doNotHoldBeforeTheyAreWritten() {
        assertThat(sums.hold(FILES)).isFalse();
    }

    @Test
    void doNotHoldWhereAFileIsDamagedOrMissing() throws IOException {
        sums.write(FILES);

        Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 4});
        assertThat(sums.hold(FILES)).isFalse();

        Files.delete(folder.resolve("a.bin"));
        assertThat(sums.hold(FILES)).isFalse();
    }

    @Test
    void doNotHoldWhereTheyLackAFile() throws IOException {
        sums.write(List.of("a.bin"));
        assertThat(sums.hold(FILES)).isFalse();

        Files.writeString(folder.resolve("sums.txt"), "");
        assertThat(sums.hold(FILES)).isFalse();
    }

    @Test
    void areNotWrittenForAFileThatIsMissing() {
        assertThatThrownBy(() -> sums.write(List.of("a.bin", "c.txt"))).isInstanceOf(NoSuchFileException.class);

        assertThat(folder.resolve("sums.txt")).doesNotExist();
    }
}
