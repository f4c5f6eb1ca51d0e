package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTest {

    @TempDir
    private static Path data;

    @Test
    void repliesToLinesOfStandardInput() {
        Outcome outcome = Program.on(Program.SEEDS, data)
                .reading("平城区共成立多少个临时党支部?\n/reports\n")
                .run("chat");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("293").contains("> ");
    }

    @Test
    void isWhatRunsWithoutCommandAndToken() {
        Outcome outcome =
                Program.on(Program.SEEDS, data).reading("平城区共成立多少个临时党支部?\n").run();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("293");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quit\n"})
    void endsWithItsInputOrOnCommand(String input) {
        assertThat(Program.on(Program.SEEDS, data).reading(input).run("chat").exitCode())
                .isZero();
    }

    @Test
    void talksWithoutADatabaseWhereNoneCanBeKept(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("yinju.db"));

        Outcome outcome = Program.on(Program.SEEDS, folder)
                .reading("平城区共成立多少个临时党支部?\n:right\n/settings\n")
                .run("chat");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("293", "谢谢");
        assertThat(outcome.err()).contains("yinju.db cannot be", "forgotten at the end");
    }

    @Test
    void givesAsManyQuotesAsSet() {
        Outcome outcome = Program.on(Program.SEEDS, data)
                .with("YINJU_ANSWER_QUOTES", "1")
                .reading("社区党员\n/more\n")
                .run("chat");

        String out = outcome.out().strip();
        assertThat(out).startsWith("> ");
        assertThat(out.substring(out.lastIndexOf("\n\n"))).doesNotContain("> ");
    }
}
