package dev.yinju;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import dev.yinju.commands.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

    @TempDir
    private static Path data;

    private static Outcome run(InputStream in, OutputStream out, String... arguments) {
        var err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                arguments,
                new Streams(in, out, new PrintStream(err, true, UTF_8)),
                Map.of("YINJU_REPORTS", Program.SEEDS.toString(), "YINJU_DATA", data.toString()));
        return new Outcome(exitCode, "", err.toString(UTF_8));
    }

    private static InputStream failing(RuntimeException failure) {
        return new InputStream() {
            @Override
            public int read() {
                throw failure;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw failure;
            }
        };
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
    }

    @Test
    void unexpectedErrorIsToldInOneLineAndHowToLearnMore() {
        Outcome outcome = run(failing(new IllegalStateException("a bug")), OutputStream.nullOutputStream(), "ask");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("a bug", "--verbose").doesNotContain("\tat ");
    }

    @Test
    void verboseShowsWhereAnUnexpectedErrorCameFrom() {
        Outcome outcome =
                run(failing(new IllegalStateException("a bug")), OutputStream.nullOutputStream(), "--verbose", "ask");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("a bug", "\tat dev.yinju");
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        Outcome outcome =
                run(InputStream.nullInputStream(), failing(new IOException("No space left on device")), "ask", "党员");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("No space left on device");
    }

    @Test
    void outputThatNobodyReadsAnyMoreEndsTheRunQuietly() {
        run(InputStream.nullInputStream(), OutputStream.nullOutputStream(), "index");

        Outcome outcome = run(InputStream.nullInputStream(), failing(new IOException("Broken pipe")), "ask", "党员");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
    }
}
