package dev.yinju.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Lets things go wrong while people ask the bot, and prints what became of their questions. From the repository's
/// root:
///
///     mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///         -Dexec.args="--enable-native-access=ALL-UNNAMED -classpath %classpath dev.yinju.faults.FaultSuite"
///
/// Names of scenarios may follow, such as `KILL CLOCK`; else all are run, which takes some minutes. Ends with exit code
/// 1 if a question was lost.
public final class FaultSuite {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FaultSuite() {}

    private record Row(Scenario scenario, int asked, int answered, int repeated, String recovered) {
        int lost() {
            return asked - answered;
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Scenario> scenarios = args.length == 0
                ? List.of(Scenario.values())
                : Arrays.stream(args).map(Scenario::valueOf).toList();
        Path folder = Files.createTempDirectory("yinju-faults");
        int lost = 0;
        try {
            Path index = folder.resolve("index-only");
            BotProcess.index(index);
            OUT.println("| what goes wrong | asked | answered | lost | repeated | recovered in |");
            OUT.println("|---|---:|---:|---:|---:|---:|");
            for (Scenario scenario : scenarios) {
                Row row = run(scenario, index, folder.resolve(scenario.name()));
                lost += row.lost();
                print(row);
            }
        } finally {
            Folders.delete(folder);
        }
        System.exit(lost == 0 ? 0 : 1);
    }

    private static Row run(Scenario scenario, Path index, Path home) throws IOException, InterruptedException {
        Folders.copy(index, home.resolve("data"));
        try (Trial trial = new Trial(home)) {
            String recovered;
            try {
                recovered = seconds(scenario.run(trial));
            } catch (IOException e) {
                recovered = "not run: " + e.getMessage();
            }
            Questions questions = trial.questions();
            if (questions.answered() < questions.asked()) {
                OUT.println(trial.bot().log());
            }
            return new Row(scenario, questions.asked(), questions.answered(), questions.repeated(), recovered);
        }
    }

    private static void print(Row row) {
        OUT.printf(
                "| %s | %d | %d | %d | %d | %s |%n",
                row.scenario().title(), row.asked(), row.answered(), row.lost(), row.repeated(), row.recovered());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
