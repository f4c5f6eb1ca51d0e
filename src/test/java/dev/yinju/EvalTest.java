package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalTest {

    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions", "seeds_dev.jsonl");

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private Path gold(String... lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), String.join("\n", lines));
    }

    private static Outcome eval(Path gold, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "eval";
        arguments[1] = gold.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Program.on(Program.SEEDS, data).run(arguments);
    }

    @Test
    void answersQuestionsOnTheFiveReports() {
        JsonNode all = eval(QUESTIONS, "--json").objects().getFirst().get("all");

        assertThat(all.get("n").asInt()).isEqualTo(83);
        assertThat(all.get("quote@1").asDouble()).isGreaterThanOrEqualTo(0.78);
        assertThat(all.get("source@1").asDouble()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void tellsFiguresByKindAndScript() throws IOException {
        Path gold = gold("""
                {"id":"1","question":"平城区共成立多少个临时党支部?","kind":"number","script":"simplified",\
                "gold":[{"file":"001_7a11c98e77e6d3af.txt","answers":["293個"]}]}
                """.strip(), "", """
                {"id":"2","question":"？","kind":"none","script":"simplified","gold":[]}
                """.strip());

        JsonNode figures = eval(gold, "--json").objects().getFirst();

        assertThat(figures.at("/all/n").asInt()).isEqualTo(2);
        assertThat(figures.at("/all/quote@1").asDouble()).isEqualTo(1);
        assertThat(figures.at("/all/refusal recall").asDouble()).isEqualTo(1);
        assertThat(figures.get("all").has("cover@5")).isFalse();
        assertThat(figures.at("/kind: number/answerable").asInt()).isEqualTo(1);
        assertThat(figures.at("/kind: none/unanswerable").asInt()).isEqualTo(1);
        assertThat(figures.at("/script: simplified/n").asInt()).isEqualTo(2);
        assertThat(figures.at("/all/p99 ms").asDouble()).isPositive();
    }

    @Test
    void printsTableForPeople() throws IOException {
        Outcome outcome = eval(gold("{\"id\":\"1\",\"question\":\"？\",\"kind\":\"none\",\"gold\":[]}"));

        assertThat(outcome.lines().getFirst()).contains("quote@1", "refusal recall", "median len", "p99 ms");
        assertThat(outcome.lines()).hasSize(4);
        assertThat(outcome.lines().get(1)).startsWith("all").contains("1.000");
        assertThat(outcome.lines().get(3)).startsWith("script: ?");
    }

    @Test
    void saysOfFailuresWhatWasWantedAndFound() throws IOException {
        Path gold = gold("{\"id\":\"q7\",\"question\":\"平城区共成立多少个临时党支部?\",\"kind\":\"number\","
                + "\"gold\":[{\"file\":\"001_7a11c98e77e6d3af.txt\",\"answers\":[\"29\",\"三百\"]}]}");

        Outcome people = eval(gold, "--failures");
        JsonNode json = eval(gold, "--failures", "--json").objects().getFirst();

        assertThat(people.out())
                .contains("q7 [number] 平城区共成立多少个临时党支部?", "quote lacks the answer")
                .contains("wanted: 001_7a11c98e77e6d3af.txt: 29 | 三百", "293个临时党支部");
        assertThat(json.at("/failures/0/id").asText()).isEqualTo("q7");
        assertThat(json.at("/failures/0/shortcomings/0").asText()).startsWith("quote lacks the answer");
    }

    @Test
    void resolvesContextToTheQuestionsBefore() throws IOException {
        Path gold = gold(
                "{\"id\":\"a\",\"question\":\"平城区共成立多少个临时党支部?\",\"kind\":\"x\",\"gold\":[]}",
                "{\"id\":\"b\",\"question\":\"一共涉及多少个村和社区?\",\"kind\":\"followup\",\"context\":\"a\","
                        + "\"gold\":[{\"file\":\"001_7a11c98e77e6d3af.txt\",\"answers\":[\"155个社区\"]}]}");

        JsonNode figures = eval(gold, "--json").objects().getFirst();

        assertThat(figures.at("/kind: followup/quote@1").asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"1"                                                           | Unexpected
                    []                                                                  |
                    {"question":"?","kind":"x","gold":[]}                               | "id" is missing
                    {"id":"1","kind":"x","gold":[]}                                     | "question" is missing
                    {"id":"1","question":"?","gold":[]}                                 | "kind" is missing
                    {"id":"1","question":"?","kind":"x"}                                | "gold" is missing
                    {"id":"1","question":"?","kind":"x","gold":[{"file":"a"}]}          | "gold.answers" is missing
                    {"id":"1","question":"?","kind":"x","gold":[],"context":"9"}        | the context 9
                    """)
    void lineThatIsNoGoldQuestionIsRefusedWithFileAndLine(String line, String message) throws IOException {
        Path gold = gold("{\"id\":\"0\",\"question\":\"?\",\"kind\":\"x\",\"gold\":[]}", line);

        Outcome outcome = eval(gold);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(gold + ":2: ", message == null ? "" : message);
    }

    @Test
    void missingOrEmptyFileIsRefused() throws IOException {
        assertThat(eval(folder.resolve("none.jsonl")).exitCode()).isEqualTo(2);
        assertThat(eval(gold("")).err()).contains("gold.jsonl holds no questions");
    }
}
