package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadQuestionTest {

    @TempDir
    private static Path data;

    private static Outcome ask(String question) {
        return Program.on(Program.SEEDS, data).run("ask", "--json", question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "。。。！", "😀👍🏽", "\u0000\u0007\u001b[31m", "\uFEFF", "多少", "🀄多少🀄"})
    void questionThatSaysNothingIsNotAnswered(String question) {
        Outcome outcome = ask(question);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.objects()).hasSize(1).allSatisfy(answer -> {
            assertThat(answer.get("question").asText()).isEqualTo(question);
            assertThat(answer.get("answered").asBoolean()).isFalse();
            assertThat(answer.get("quotes")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text:社区 AND (党员 OR *)",
                "社区~2 党员^5 \"未闭合",
                "[a TO z} +社区 -党员",
                "*:*",
                "\\",
                "社区\u0000党员\u001b[2J\r",
                "社区👩‍👩‍👧‍👦党员\uD83D",
            })
    void anythingElseIsAQuestionLikeAnyOther(String question) {
        Outcome outcome = ask(question);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).doesNotContain("Exception");
        assertThat(outcome.objects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"社区党员有多少人", "a", "（", "1", "，", "\uD83D\uDE00"})
    void longQuestionIsAnsweredLikeAnyOther(String repeated) {
        String question = repeated.repeat(100_000 / repeated.length());

        Outcome outcome = ask(question);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.objects()).hasSize(1);
        assertThat(outcome.objects().getFirst().get("question").asText()).isEqualTo(question);
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        Outcome outcome = Program.on(Program.SEEDS, data).run("ask", "平城区共成立多少个临时党支部?\u001b[2J\u0007");

        assertThat(outcome.out()).contains("293个").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void lineInAnotherEncodingIsAnsweredAndTheRestGoesOn() {
        byte[] lines = "社区党员\n社区党员\n".getBytes(Charset.forName("GB18030"));

        Outcome outcome = Program.on(Program.SEEDS, data).reading(lines).run("ask", "--json");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.objects()).hasSize(2);
    }
}
