package dev.yinju.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.TokenVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedModelTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-05-01T00:00:00Z"));

    @TempDir
    private Path parent;

    @Test
    void isMadeOnce() throws Exception {
        UnpackedModel made = UnpackedModel.in(parent);
        Files.setLastModifiedTime(made.network(), LONG_AGO);

        UnpackedModel again = UnpackedModel.in(parent);

        assertThat(again).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(again.network())).isEqualTo(LONG_AGO);
        assertThat(made.folder()).isDirectoryNotContaining("glob:**part*");
    }

    @Test
    void aDamagedOneIsMadeAnew() throws Exception {
        UnpackedModel made = UnpackedModel.in(parent);
        String vocabulary = Files.readString(made.vocabulary());
        Files.writeString(made.vocabulary(), "damaged");

        UnpackedModel again = UnpackedModel.in(parent);

        assertThat(again.vocabulary()).hasContent(vocabulary);
    }

    @Test
    void thatOfAnotherVersionIsDeletedWithWhatAKilledProcessLeftInIt() throws Exception {
        Path old = Files.createDirectories(parent.resolve("0.9-linux-x64/part123"));
        Files.writeString(old.resolve("weights.bin"), "half");
        Path note = Files.writeString(parent.resolve("note.txt"), "somebody's");

        UnpackedModel made = UnpackedModel.in(parent);

        assertThat(parent).isDirectoryNotContaining(path -> Files.isDirectory(path) && !path.equals(made.folder()));
        assertThat(note).hasContent("somebody's");
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAndNotWhatAnotherIsMaking() throws Exception {
        Path folder = parent.resolve(Bundled.version());
        Path left = Files.createDirectories(folder.resolve("part1"));
        Files.writeString(left.resolve("weights.bin"), "half");
        Files.setLastModifiedTime(left, LONG_AGO);
        Path leftFile = Files.writeString(folder.resolve("vocabulary.txt2.part"), "half");
        Files.setLastModifiedTime(leftFile, LONG_AGO);
        Path young = Files.createDirectories(folder.resolve("part3"));

        UnpackedModel.in(parent);

        assertThat(left).doesNotExist();
        assertThat(leftFile).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void givesTheSameVectorsAsTheModelWithinTheProgram() throws Exception {
        try (LanguageModel unpacked = LanguageModel.load(parent);
                LanguageModel packed = LanguageModel.load()) {
            assertThat(parent).isNotEmptyDirectory();
            for (String text : new String[] {"河堤修好了三公里。", "圖書館 library 2020 年開門", "长".repeat(600)}) {
                assertSame(unpacked.encode(text), packed.encode(text));
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsDoneWithout() throws IOException {
        Path file = Files.writeString(parent.resolve("model"), "a file"); // stands in for a folder without permission

        try (LanguageModel model = LanguageModel.load(file)) {
            assertThat(model.encode("河堤修好了").size()).isPositive();
        }
    }

    private static void assertSame(TokenVectors vectors, TokenVectors expected) {
        assertThat(vectors.signs()).isEqualTo(expected.signs());
    }
}
