package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTest {

    private static final String QUESTION = "平城区共成立多少个临时党支部?";
    private static final String FILE = "001_7a11c98e77e6d3af.txt";

    @TempDir
    private static Path data;

    private static Program program() {
        return Program.on(Program.SEEDS, data);
    }

    @Test
    void quotesReportWithItsSource() {
        Outcome outcome = program().run("ask", QUESTION);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("共成立了293个临时党支部").contains(FILE);
    }

    @Test
    void answersEachArgumentInOrder() {
        Outcome outcome = program().run("ask", "--json", "一", QUESTION, "二");

        assertThat(outcome.objects())
                .extracting(answer -> answer.get("question").asText())
                .containsExactly("一", QUESTION, "二");
    }

    @Test
    void writesJsonWithQuoteOffsetsAndSource() throws IOException {
        JsonNode answer = program().run("ask", "--json", QUESTION).objects().getFirst();

        assertThat(answer.get("answered").asBoolean()).isTrue();
        assertThat(answer.get("took_ms").isNumber()).isTrue();
        JsonNode quote = answer.at("/quotes/0");
        assertThat(names(quote))
                .containsExactly("text", "score", "highlights", "raw_start", "raw_end", "repaired", "report");
        assertThat(quote.get("text").asText()).contains("293个");
        assertThat(quote.at("/report/file").asText()).isEqualTo(FILE);
        String raw = Files.readString(Program.SEEDS.resolve(FILE));
        assertThat(raw.substring(
                        quote.get("raw_start").asInt(), quote.get("raw_end").asInt()))
                .isEqualToIgnoringWhitespace(quote.get("text").asText());
    }

    @Test
    void leavesMissingMetadataOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("无题.txt"), "本次植树活动共有四十二名志愿者参加。他们在河边种下了三百棵柳树。");

        JsonNode report = Program.on(folder, folder.resolve(".data"))
                .run("ask", "--json", "植树活动有多少志愿者参加?")
                .objects()
                .getFirst()
                .at("/quotes/0/report");

        assertThat(names(report)).containsExactly("file");
    }

    @Test
    void givesAsManyQuotesAsAskedFor() {
        assertThat(quotes(program().run("ask", "--json", "--top", "2", QUESTION)))
                .hasSize(2);
        assertThat(quotes(program().run("ask", "--json", "--top=1", QUESTION))).hasSize(1);
        assertThat(quotes(program().run("ask", "--json", "社区党员"))).hasSize(5);
    }

    @Test
    void readsQuestionsFromStandardInputLineByLine() {
        Outcome outcome = program().reading(QUESTION + "\r\n\n社区党员").run("ask", "--json");

        assertThat(outcome.objects())
                .extracting(answer -> answer.get("question").asText())
                .containsExactly(QUESTION, "", "社区党员");
        assertThat(outcome.objects().get(1).get("answered").asBoolean()).isFalse();
    }

    @Test
    void readsObjectWithContextFromStandardInput() {
        Outcome outcome = program()
                .reading("{\"question\":\"一共涉及多少个村和社区?\",\"context\":[\"" + QUESTION + "\"]}\n")
                .run("ask", "--json");

        JsonNode answer = outcome.objects().getFirst();
        assertThat(answer.get("question").asText()).isEqualTo("一共涉及多少个村和社区?");
        assertThat(answer.at("/quotes/0/text").asText()).contains("48个村和155个社区");
    }

    @Test
    void saysPerLineWhatIsNoQuestionAndGoesOn() {
        Outcome outcome = program()
                .reading("{\"question\":\n{\"context\":[\"一\"]}\n{\"question\":\"一\",\"context\":[null]}\n"
                        + "{\"question\":\"一\",\"context\":\"二\"}\n" + QUESTION + "\n")
                .run("ask", "--json");

        assertThat(outcome.exitCode()).isZero();
        List<JsonNode> answers = outcome.objects();
        assertThat(answers).hasSize(5);
        assertThat(answers.subList(0, 4)).allSatisfy(answer -> {
            assertThat(names(answer)).containsExactly("question", "answered", "error", "took_ms", "quotes");
            assertThat(answer.get("answered").asBoolean()).isFalse();
            assertThat(answer.get("quotes")).isEmpty();
        });
        assertThat(answers.get(1).get("error").asText()).contains("\"question\" is missing");
        assertThat(answers.get(3).get("error").asText()).startsWith("line 4: ");
        assertThat(answers.getLast().get("answered").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"question":5}                       | the field "question" must be a text
                    {"question":true}                    | the field "question" must be a text
                    {"question":["一"]}                  | the field "question" must be a text
                    {"question":"一","context":"二"}     | the field "context" must be a list
                    {"question":"一","context":[2]}      | the field "context[0]" must be a text
                    {"question":"一","context":[null]}   | the field "context" must hold texts
                    {question}                           | it is not JSON from character 2 on
                    {"question":"一                      | it ends before its last bracket or quotation mark
                    {"question":"一"} {}                 | it is not one object
                    """)
    void saysInItsOwnWordsWhatIsWrongWithALine(String line, String error) {
        Outcome outcome = program().reading(line + "\n").run("ask", "--json");

        assertThat(outcome.objects().getFirst().get("error").asText())
                .startsWith("line 1: " + error)
                .contains("Expected is {\"question\":")
                .doesNotContain("java", "Json", "token");
    }

    @Test
    void dropsByteOrderMarkAndKeepsOtherSeparatorsWithinLine() {
        Outcome outcome = program().reading("\uFEFF甲\u2028乙\r丙\n").run("ask", "--json");

        assertThat(outcome.objects())
                .extracting(answer -> answer.get("question").asText())
                .containsExactly("甲\u2028乙\r丙");
    }

    @Test
    void saysNothingOnEmptyInput() {
        Outcome outcome = program().reading("").run("ask");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void saysThatNothingWasFoundAndExitsWithZero() {
        Outcome outcome = program().run("ask", "？！。");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("报告里没有找到");
    }

    @Test
    void takesQuestionsThatLookLikeOptionsAfterTwoDashes() {
        assertThat(program()
                        .run("ask", "--json", "--", "--top")
                        .objects()
                        .getFirst()
                        .get("question")
                        .asText())
                .isEqualTo("--top");
    }

    @Test
    void takesArgumentsThatBeginWithAtSignAsQuestions() {
        assertThat(program()
                        .run("ask", "--json", "@pom.xml")
                        .objects()
                        .getFirst()
                        .get("question")
                        .asText())
                .isEqualTo("@pom.xml");
    }

    @Test
    void tellsOfIndexOnlyWhenSomethingChanged(@TempDir Path fresh) {
        Program program = Program.on(Program.SEEDS, fresh);

        assertThat(program.run("ask", QUESTION).err()).contains("indexed 5 reports");
        assertThat(program.run("ask", QUESTION).err()).isEmpty();
    }

    private static List<JsonNode> quotes(Outcome outcome) {
        List<JsonNode> quotes = new ArrayList<>();
        outcome.objects().getFirst().get("quotes").forEach(quotes::add);
        return quotes;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void saysHowManyQuotesAnswerTogether() {
        JsonNode list = Program.on(Program.SEEDS, data)
                .run("ask", "--json", "泗水的四支队伍是哪四支?")
                .objects()
                .getFirst();
        JsonNode number = Program.on(Program.SEEDS, data)
                .run("ask", "--json", "平城区成立了多少个临时党支部?")
                .objects()
                .getFirst();

        assertThat(list.get("together").asInt()).isEqualTo(4);
        assertThat(number.has("together")).isFalse();
    }

    @Test
    void saysWhyTheQuoteWonWhenAsked() {
        Outcome people = Program.on(Program.SEEDS, data).run("ask", "--explain", "平诚区成立了多少个临时党支部?");
        JsonNode json = Program.on(Program.SEEDS, data)
                .run("ask", "--explain", "--json", "平诚区成立了多少个临时党支部?")
                .objects()
                .getFirst();

        assertThat(people.out()).contains("为什么:", "读作:平城区", "NUMBER", "略去:多少", "平城=", "1. 市区两级", "把握");
        assertThat(json.at("/explain/reading/asked").asText()).isEqualTo("数 个临时党支部");
        assertThat(json.at("/explain/ranked/0/text").asText())
                .isEqualTo(json.at("/quotes/0/text").asText());
        assertThat(json.at("/explain/ranked/0/confidence").asDouble())
                .isCloseTo(json.at("/quotes/0/score").asDouble(), within(0.0001));
        assertThat(json.at("/explain/ranked/0/matched").toString()).contains("党支", "平城");
        double parts = 0;
        for (JsonNode part : json.at("/explain/ranked/0/score")) {
            parts += part.asDouble();
        }
        assertThat(json.at("/explain/ranked/0/total").asDouble()).isCloseTo(parts, within(0.0001));
    }

    @Test
    void saysWhyThereIsNoAnswerWhenAsked() {
        Outcome people = Program.on(Program.SEEDS, data).run("ask", "--explain", "火星上有多少只企鹅?");

        assertThat(people.out()).contains("报告里没有找到答案", "不回答");
    }

    @Test
    void doesNotExplainUnasked() {
        Outcome outcome = Program.on(Program.SEEDS, data).run("ask", "--json", "平城区成立了多少个临时党支部?");

        assertThat(outcome.objects().getFirst().has("explain")).isFalse();
    }
}
