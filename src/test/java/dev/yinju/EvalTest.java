package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
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
    void answersQuestionsThatGoOnFromTheOneBefore() {
        Path followUps = QUESTIONS.resolveSibling("seeds_followups.jsonl");

        JsonNode figures = eval(followUps, "--json").objects().getFirst();

        assertThat(figures.at("/kind: followup: elliptic/quote@1").asDouble()).isGreaterThanOrEqualTo(0.8);
        assertThat(figures.at("/kind: followup: other/quote@1").asDouble()).isGreaterThanOrEqualTo(0.75);
        assertThat(figures.at("/kind: followup: more/quote@1").asDouble()).isEqualTo(1);
        assertThat(figures.at("/kind: unanswerable/refusal recall").asDouble()).isGreaterThanOrEqualTo(0.5);
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
        assertThat(outcome.lines().get(1)).startsWith("all").contains("1.000");
        assertThat(outcome.lines().get(3)).startsWith("script: ?");
        assertThat(outcome.lines().get(4)).isEmpty();
    }

    @Test
    void saysOfFailuresWhatWasWantedAndFound() throws IOException {
        Path gold = gold("{\"id\":\"q7\",\"question\":\"平城区共成立多少个临时党支部?\",\"kind\":\"number\","
                + "\"gold\":[{\"file\":\"001_7a11c98e77e6d3af.txt\",\"answers\":[\"29\",\"三百\"]}]}");

        Outcome people = eval(gold, "--failures");
        JsonNode json = eval(gold, "--failures", "--json").objects().getFirst();

        assertThat(people.out())
                .contains("q7 [number] 平城区共成立多少个临时党支部?", "wrong passage")
                .contains("wanted: 001_7a11c98e77e6d3af.txt: 29 | 三百", "293个临时党支部");
        assertThat(json.at("/failures/0/id").asText()).isEqualTo("q7");
        assertThat(json.at("/failures/0/outcome").asText()).isEqualTo("wrong passage");
        assertThat(json.at("/failures/0/found").asText()).contains("293个临时党支部");
        assertThat(json.at("/failures/0").has("rank")).isFalse();
    }

    @Test
    void tellsWhereTheRightQuoteStandsAndWhatTheFirstOneLacks() throws IOException {
        Path gold = gold(
                answered("report", "平城区共成立多少个临时党支部?", "000_acb53e36e2de78a4.txt", "236"),
                answered("passage", "平城区共成立多少个临时党支部?", "001_7a11c98e77e6d3af.txt", "6247"),
                answered("right", "平城区共成立多少个临时党支部?", "001_7a11c98e77e6d3af.txt", "293"),
                answered("refused", "火星上有多少只企鹅?", "001_7a11c98e77e6d3af.txt", "293"));

        JsonNode json = eval(gold, "--json").objects().getFirst();

        assertThat(json.get("failures"))
                .extracting(failure -> failure.get("outcome").asText())
                .containsExactly("wrong report", "wrong passage", "refused");
        assertThat(json.at("/failures/1/rank").asInt()).isNotEqualTo(1);
        assertThat(json.get("outcomes").toString())
                .isEqualTo("{\"right\":1,\"wrong passage\":1,\"wrong report\":1,\"refused\":1}");
    }

    @Test
    void showsTheFirstFailuresOnlyUnlessAllAreWanted() throws IOException {
        String[] lines = IntStream.range(0, 12)
                .mapToObj(number -> answered("q" + number + ".", "火星上有多少只企鹅?", "x.txt", "5"))
                .toArray(String[]::new);

        Outcome first = eval(gold(lines));
        Outcome all = eval(gold(lines), "--failures");

        assertThat(first.out()).contains("12 answers not fully right", "q9. [x]", "2 more; --failures shows all");
        assertThat(first.out()).doesNotContain("q10.");
        assertThat(all.out()).contains("q11. [x]").doesNotContain("more; --failures");
    }

    @Test
    void countsRefusalsAndDrawsTheirCurve() throws IOException {
        Path gold = gold(
                answered("1", "平城区共成立多少个临时党支部?", "001_7a11c98e77e6d3af.txt", "293"),
                "{\"id\":\"2\",\"question\":\"火星上有多少只企鹅?\",\"kind\":\"x\",\"gold\":[]}");

        JsonNode refusals = eval(gold, "--json").objects().getFirst().get("refusals");

        assertThat(refusals.at("/confusion/answered right").asInt()).isEqualTo(1);
        assertThat(refusals.at("/confusion/refused unanswerable").asInt()).isEqualTo(1);
        assertThat(refusals.get("auroc").asDouble()).isEqualTo(1);
        assertThat(refusals.at("/curve/0/false refusal").asDouble()).isZero();
        assertThat(refusals.at("/curve/20/threshold").asDouble()).isEqualTo(1);
        assertThat(refusals.at("/curve/20/refusal recall").asDouble()).isEqualTo(1);
        assertThat(eval(gold).out()).contains("area under the curve of refusals 1.000", "refused", "precision");
    }

    @Test
    void withoutUnanswerableQuestionsThereIsNoCurve() throws IOException {
        Path gold = gold(answered("1", "平城区共成立多少个临时党支部?", "001_7a11c98e77e6d3af.txt", "293"));

        JsonNode refusals = eval(gold, "--json").objects().getFirst().get("refusals");

        assertThat(refusals.has("auroc")).isFalse();
        assertThat(refusals.at("/curve/0").has("refusal recall")).isFalse();
    }

    @Test
    void measuresPlainLuceneBesideIt() {
        Outcome people = eval(QUESTIONS, "--baseline");
        JsonNode json = eval(QUESTIONS, "--baseline", "--json").objects().getFirst();

        JsonNode plain = json.at("/baseline/all");
        assertThat(people.lines().get(2)).startsWith("  plain Lucene");
        assertThat(plain.get("n").asInt()).isEqualTo(83);
        assertThat(plain.get("quote@1").asDouble())
                .isBetween(0.3, json.at("/all/quote@1").asDouble());
        assertThat(plain.get("refusal recall").asDouble()).isZero();
        assertThat(plain.get("median len").asDouble()).isGreaterThan(200);
    }

    private static String answered(String id, String question, String file, String answer) {
        return "{\"id\":\"%s\",\"question\":\"%s\",\"kind\":\"x\",\"gold\":[{\"file\":\"%s\",\"answers\":[\"%s\"]}]}"
                .formatted(id, question, file, answer);
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
                    {"id":"1"                                                           | ends before its last
                    {"id":"1",}                                                         | not JSON from character 11 on
                    []                                                                  | not one object
                    {"id":1,"question":"?","kind":"x","gold":[]}                        | "id" must be a text
                    {"id":"1","question":"?","kind":"x","gold":[{"file":[]}]}           | "gold[0].file" must be a text
                    {"id":"1","question":"?","kind":"x","gold":{}}                      | "gold" must be a list
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
        assertThat(outcome.err()).contains(gold + ":2: ", message);
    }

    @Test
    void missingOrEmptyFileIsRefused() throws IOException {
        assertThat(eval(folder.resolve("none.jsonl")).exitCode()).isEqualTo(2);
        assertThat(eval(gold("")).err()).contains("gold.jsonl holds no questions");
    }
}
