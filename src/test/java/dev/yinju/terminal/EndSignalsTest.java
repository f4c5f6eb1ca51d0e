package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be told to end there, only be killed")
class EndSignalsTest {
    private static final String READY = "ready";
    private static final int ENDED_BY_SIGTERM = 143;

    /// A program that cannot do what it wanted to do before it ends.
    static final class Failing {
        private Failing() {}

        public static void main(String[] arguments) throws InterruptedException {
            EndSignals signals = EndSignals.beforeExit(() -> {
                throw new IllegalStateException("broken");
            });
            System.out.println(READY);
            new CountDownLatch(1).await();
            signals.close();
        }
    }

    @Test
    void endsTheProcessThoughWhatIsToBeDoneBeforeFails() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Failing.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(READY);

            process.destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        } finally {
            process.destroyForcibly();
        }
    }
}
