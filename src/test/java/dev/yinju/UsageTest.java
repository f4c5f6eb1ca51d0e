package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private static Path data;

    private static Outcome run(String... arguments) {
        return Program.on(Program.SEEDS, data).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void tellsVersionOfBuild(String option) {
        Outcome outcome = run(option);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).matches("yinju \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void helpNamesEveryCommand() {
        Outcome outcome = run("--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("bot", "chat", "ask", "index", "reports", "eval", "--reports", "--data");
    }

    @Test
    void evenWhereACommandIsNamedAfterIt() {
        Outcome outcome = run("--help", "index");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Answers on Telegram", "Lists the reports", "Measures the quality");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "chat", "ask", "index", "reports", "eval"})
    void everyCommandHasHelpWithSharedOptions(String command) {
        Outcome outcome = run(command, "--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("yinju " + command, "--reports", "--data", "--config");
    }

    @Test
    void wrongCommandIsAnsweredWithTheCommandsAndHowToAsk() {
        Outcome outcome = run("一共有多少人?");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("chat, ask, index", "yinju ask 一共有多少人?");
    }

    @Test
    void wrongOptionIsAnsweredWithTheNearestOne() {
        Outcome outcome = run("ask", "--jsno", "一共有多少人?");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--jsno", "Did you mean --json?", "yinju ask --help");
    }

    @Test
    void optionWithoutItsValueIsRefused() {
        Outcome outcome = run("index", "--data");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--data");
    }

    @Test
    void evalWithoutFileIsRefused() {
        Outcome outcome = run("eval");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("GOLD.jsonl");
    }

    @Test
    void argumentsThatACommandDoesNotTakeAreRefused() {
        Outcome outcome = run("index", "seeds");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("seeds", "yinju index --help");
    }

    @Test
    void sharedOptionsMayStandBeforeAndAfterTheCommand(@TempDir Path other) {
        Outcome before = run("--data", other.resolve("a").toString(), "index");
        Outcome after = run("index", "--data", other.resolve("b").toString());

        assertThat(before.exitCode()).isZero();
        assertThat(after.exitCode()).isZero();
        assertThat(other.resolve("a")).isNotEmptyDirectory();
        assertThat(other.resolve("b")).isNotEmptyDirectory();
    }
}
