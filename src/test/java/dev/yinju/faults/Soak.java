package dev.yinju.faults;

import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// Has people ask the bot at a steady rate for long, and prints every minute how much memory and how many threads its
/// process has. From the repository's root:
///
///     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///         -Dexec.args="--enable-native-access=ALL-UNNAMED -classpath %classpath dev.yinju.faults.Soak 30"
///
/// The number is that of the minutes. Needs Linux, for `/proc`, and the JDK's `jcmd`.
public final class Soak {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Soak() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofMinutes(args.length == 0 ? 30 : Long.parseLong(args[0]));
        Path home = Files.createTempDirectory("yinju-soak");
        try (TelegramEmulator telegram = TelegramEmulator.start();
                BotProcess bot = BotProcess.start(telegram.url(), TelegramEmulator.TOKEN, home, Map.of())) {
            Questions questions = new Questions(telegram);
            OUT.println("| minute | asked | answered | live heap, MiB | resident, MiB | threads |");
            OUT.println("|---:|---:|---:|---:|---:|---:|");
            long start = System.nanoTime();
            for (long minute = 1; minute <= time.toMinutes(); minute++) {
                while (System.nanoTime() - start < Duration.ofMinutes(minute).toNanos()) {
                    questions.ask(1);
                    Thread.sleep(PAUSE);
                }
                print(minute, questions, bot.pid());
            }
            Duration unused = questions.awaitAllAnswered();
            OUT.printf("asked %d, answered %d%n", questions.asked(), questions.answered());
        } finally {
            Folders.delete(home);
        }
    }

    private static void print(long minute, Questions questions, long pid) throws IOException, InterruptedException {
        OUT.printf(
                Locale.ROOT,
                "| %d | %d | %d | %.1f | %.1f | %d |%n",
                minute,
                questions.asked(),
                questions.answered(),
                liveHeap(pid) / 1048576.0,
                status(pid, "VmRSS:") / 1024.0,
                status(pid, "Threads:"));
    }

    /// The bytes of what is reachable, after a collection.
    private static long liveHeap(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.class_histogram").start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        String total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElse("Total 0 0");
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }

    private static long status(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip().split("\\s+", -1)[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
