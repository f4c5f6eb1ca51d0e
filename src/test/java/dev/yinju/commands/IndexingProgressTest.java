package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexingProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;
    private final IndexingProgress progress = new IndexingProgress(
            new Streams(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    new PrintStream(err, true, StandardCharsets.UTF_8)),
            () -> now);

    @Test
    void saysNothingOfAShortUpdate() {
        progress.progress(1, 2, 0);
        now = now.plus(IndexingProgress.PAUSE).minusMillis(1);
        progress.progress(2, 2, 0);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysEveryFewSecondsHowFarALongUpdateIs() {
        now = now.plus(IndexingProgress.PAUSE);
        progress.progress(1200, 10_000, 3);
        progress.progress(1201, 10_000, 3);
        now = now.plus(IndexingProgress.PAUSE);
        progress.progress(2300, 10_000, 4);

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "yinju: indexing: 1200 of 10000 files, 3 skipped",
                        "yinju: indexing: 2300 of 10000 files, 4 skipped");
    }
}
