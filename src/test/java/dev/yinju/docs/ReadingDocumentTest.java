package dev.yinju.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The figures in the documents are those of the program.
class ReadingDocumentTest {

    @Test
    void theTablesAreAsMeasured() throws Exception {
        String document = Files.readString(Path.of("docs/READING.md"));

        assertThat(document)
                .contains(ReadingFigures.encodings())
                .contains(ReadingFigures.documents())
                .contains(ReadingFigures.mended(Path.of("seeds")));
    }

    @Test
    void everyFormatIsReadInEveryEncoding() {
        assertThat(ReadingFigures.encodings()).doesNotContain("wrong", "skipped");
    }
}
