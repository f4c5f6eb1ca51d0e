package dev.yinju.faults;

import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Has people ask the bot at a steady rate for long, and prints every minute how much memory and how many threads its
/// process has, and how much waits. From the repository's root, after `mvn package`:
///
///     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///         -Dexec.args="--enable-native-access=ALL-UNNAMED -Dyinju.jar=target/yinju.jar \
///             -classpath %classpath dev.yinju.faults.Soak 30"
///
/// The number is that of the minutes. Needs Linux, for `/proc`, and the JDK's `jcmd`. Ends with exit code 1 if a
/// question was not answered, or if the memory or the threads have grown from the second third of the time to the last.
public final class Soak {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final double PERMITTED_GROWTH = 1.1;

    private Soak() {}

    private record Minute(long number, int asked, int answered, int waiting, Footprint footprint) {
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %d | %.1f | %.1f | %d |",
                    number,
                    asked,
                    answered,
                    waiting,
                    footprint.liveHeap() / 1048576.0,
                    footprint.resident() / 1048576.0,
                    footprint.threads());
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long minutes = args.length == 0 ? 30 : Long.parseLong(args[0]);
        Path home = Files.createTempDirectory("yinju-soak");
        int health = Footprint.freePort();
        Map<String, String> environment = Map.of("YINJU_HEALTH_PORT", Integer.toString(health));
        boolean good;
        try (TelegramEmulator telegram = TelegramEmulator.start();
                BotProcess bot = BotProcess.start(telegram.url(), TelegramEmulator.TOKEN, home, environment)) {
            Questions questions = new Questions(telegram);
            List<Minute> table = new ArrayList<>();
            OUT.println("| minute | asked | answered | waiting | live heap, MiB | resident, MiB | threads |");
            OUT.println("|---:|---:|---:|---:|---:|---:|---:|");
            long start = System.nanoTime();
            for (long number = 1; number <= minutes; number++) {
                while (System.nanoTime() - start < Duration.ofMinutes(number).toNanos()) {
                    questions.ask(1);
                    Thread.sleep(PAUSE);
                }
                Minute minute = new Minute(
                        number,
                        questions.asked(),
                        questions.answered(),
                        Footprint.inboxDepth(health),
                        Footprint.of(bot.pid()));
                OUT.println(minute.row());
                table.add(minute);
            }
            Duration unused = questions.awaitAllAnswered();
            int lost = questions.asked() - questions.answered();
            OUT.printf("lost %d, repeated %d%n", lost, questions.repeated());
            good = lost == 0 && !grows(table);
        } finally {
            Folders.delete(home);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean grows(List<Minute> table) {
        Footprint before = worst(table.subList(table.size() / 3, table.size() * 2 / 3));
        Footprint after = worst(table.subList(table.size() * 2 / 3, table.size()));
        return after.liveHeap() > before.liveHeap() * PERMITTED_GROWTH
                || after.resident() > before.resident() * PERMITTED_GROWTH
                || after.threads() > before.threads() * PERMITTED_GROWTH;
    }

    private static Footprint worst(List<Minute> minutes) {
        return minutes.stream().map(Minute::footprint).reduce(new Footprint(0, 0, 0), Footprint::max);
    }
}
