package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.yinju.index.ReportFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswererTest {

    private static final Map<String, String> REPORTS = Map.of("dam.txt", """
            柳湾村修好河堤

            临江晚报 2021-06-03 记者 陈小禾

            2021年5月8日，柳湾村三公里长的河堤全线完工。修堤的三百二十名村民中，有45名党员。

            “河堤是柳湾的命根子。”村支书林大川说。因为去年秋天洪水冲垮了旧堤，村里决定赶在汛期前修好新堤。
            """, "school.txt", """
            枫林小学开设手工课

            临江晚报 2021-09-12 记者 周小满

            枫林小学今年开设了四十门手工课，每周三下午上课，剪纸、木工、陶艺最受学生欢迎。

            学校聘请了12位老艺人当老师，他们中年纪最大的已经八十岁。
            """, "ferry.txt", """
            白鹤渡口添新船

            临江晚报 2021-10-20 记者 陈小禾

            白鹤渡口新添了8条渡船，每条可以坐80人。渡口还建起了一座灯塔，由退休船工老方看守。

            “今后过河只要五分钟。”船工队长方大海说。
            """);

    private final ReportFixture reports;
    private final Answerer answerer;

    AnswererTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
        answerer = new Answerer(reports.index());
    }

    @BeforeEach
    void threeReportsAreIndexed() throws Exception {
        for (var report : REPORTS.entrySet()) {
            reports.write(report.getKey(), report.getValue());
        }
        reports.update();
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void theSentenceThatAnswersIsQuotedWithItsSource() {
        Quote best = found("白鹤渡口添了多少条渡船?").best();

        assertThat(best.text()).startsWith("白鹤渡口新添了8条渡船，每条可以坐80人。");
        assertThat(best.source().file()).isEqualTo("ferry.txt");
        assertThat(best.source().title()).isEqualTo("白鹤渡口添新船");
        assertThat(best.repaired()).isFalse();
    }

    @Test
    void offsetsLeadBackToTheFile() throws Exception {
        for (Quote quote : found("修堤的村民中有多少名党员?").quotes()) {
            String raw =
                    Files.readString(reports.reports().resolve(quote.source().file()));
            assertThat(quote.rawSpan().of(raw).replaceAll("\\s", ""))
                    .isEqualTo(quote.text().replaceAll("\\s", ""));
        }
    }

    @Test
    void theNumberThatWasAskedForIsHighlighted() {
        assertThat(highlighted("修堤的村民中有多少名党员?")).isEqualTo("45名");
        assertThat(highlighted("学校聘请了多少位老艺人?")).isEqualTo("12位");
    }

    @Test
    void theDateThatWasAskedForIsHighlighted() {
        assertThat(highlighted("柳湾村的河堤什么时候完工?")).isEqualTo("2021年5月8日");
    }

    @Test
    void otherwiseTheClauseThatSaysMostIsHighlighted() {
        assertThat(highlighted("退休船工老方看守什么?")).isEqualTo("由退休船工老方看守");
    }

    @Test
    void traditionalQuestionsFindSimplifiedReports() {
        assertThat(found("白鶴渡口添了多少條渡船?").best()).isEqualTo(found("白鹤渡口添了多少条渡船?").best());
    }

    @Test
    void aSpeakerIsQuotedWithHisWords() {
        assertThat(found("谁说河堤是柳湾的命根子?").best().text()).contains("“河堤是柳湾的命根子。”村支书林大川说。");
    }

    @Test
    void aFollowUpIsUnderstoodFromTheQuestionBefore() {
        Question followUp = new Question("每条可以坐多少人?", List.of("白鹤渡口添了多少条渡船?"));

        assertThat(answerer.answer(followUp, 5))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.best().text()).contains("每条可以坐80人"));
    }

    @Test
    void aQuestionForSeveralReportsGetsAQuoteFromEachFirst() throws Exception {
        for (String town : List.of("青禾", "石桥", "竹溪")) {
            reports.write(town + ".txt", "%s村组织清淤。\n\n%s村组织党员清淤两次。党员们还清淤了水塘。清淤之后河水变清。".formatted(town, town));
        }
        reports.update();

        List<Quote> quotes = found("哪些地方组织党员清淤?").quotes();

        assertThat(quotes.subList(0, 3))
                .extracting(quote -> quote.source().file())
                .containsExactlyInAnyOrder("青禾.txt", "石桥.txt", "竹溪.txt");
    }

    @Test
    void whatTheReportsDoNotSayIsNotAnswered() {
        Answer answer = answerer.answer(Question.of("火星探测器何时发射升空?"), 5);

        assertThat(answer).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void theThresholdDecidesHowSureAnAnswerMustBe() {
        Question vague = Question.of("渡口的咖啡馆哪天歇业?");

        assertThat(new Answerer(reports.index(), null, 0).answer(vague, 5)).isInstanceOf(Answer.Found.class);
        assertThat(new Answerer(reports.index(), null, 1).answer(vague, 5))
                .isInstanceOfSatisfying(
                        Answer.NotFound.class,
                        notFound -> assertThat(notFound.closest()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void thereAreNoMoreQuotesThanAskedFor(int top) {
        assertThat(quotes(answerer.answer(Question.of("渡口的船"), top))).hasSizeBetween(1, top);
    }

    @Test
    void noWordsAreQuotedTwice() throws Exception {
        reports.write("copy.txt", REPORTS.getOrDefault("ferry.txt", ""));
        reports.update();

        assertThat(found("白鹤渡口添了多少条渡船?").quotes()).extracting(Quote::text).doesNotHaveDuplicates();
    }

    @Test
    void noWordsAreQuotedTwiceWhereSeveralReportsAreAskedFor() throws Exception {
        reports.write("copy.txt", REPORTS.getOrDefault("ferry.txt", ""));
        reports.update();

        assertThat(found("哪些地方添了渡船?").quotes()).extracting(Quote::text).doesNotHaveDuplicates();
    }

    @Test
    void scoresAreSharesOfOne() {
        assertThat(found("白鹤渡口添了多少条渡船?").quotes())
                .allSatisfy(quote -> assertThat(quote.score()).isBetween(0.0, 1.0));
    }

    @Test
    void anAnswerIsTheSameEachTime() {
        assertThat(answerer.answer(Question.of("渡口的船"), 5)).isEqualTo(answerer.answer(Question.of("渡口的船"), 5));
    }

    @Test
    void anEmptyFolderAnswersNothing() throws Exception {
        for (String file : REPORTS.keySet()) {
            Files.delete(reports.reports().resolve(file));
        }
        reports.update();

        assertThat(answerer.answer(Question.of("渡口有多少条船?"), 5)).isEqualTo(new Answer.NotFound(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t　",
                "?",
                "？！……",
                "😀🚢",
                "多少",
                "谁",
                "什么时候?",
                "\0\u0001\u001B[31m",
                "\uD842",
                "\uDFB7",
                "*:*",
                "AND OR NOT",
                "(((",
                "\"",
                "[a TO z]",
                "field:x~y^z",
                "\\",
                "/.*/",
                "../../etc/passwd"
            })
    void aQuestionThatAsksNothingIsNotAnswered(String question) {
        assertThat(answerer.answer(Question.of(question), 5)).isInstanceOf(Answer.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+渡口 -灯塔 多少条渡船?", "渡口\0添了\u0007多少条渡船?", "title:渡口 AND 渡船^100 多少条"})
    void searchSyntaxAndControlCharactersAreJustCharacters(String question) {
        assertThat(found(question).best().source().file()).isEqualTo("ferry.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡", "渡口添了多少条渡船?", "a", "1,", "“", "x y ", "多少", "文章"})
    void aVeryLongQuestionIsTakenToo(String part) {
        String question = part.repeat(100_000 / part.length());

        assertThatNoException().isThrownBy(() -> answerer.answer(Question.of(question), 5));
    }

    @Test
    void aVeryLongQuestionOfDifferentCharactersIsTakenToo() {
        StringBuilder question = new StringBuilder();
        for (int c = 0; c < 100_000; c++) {
            question.appendCodePoint(0x4E00 + c % 20_000);
        }

        assertThatNoException()
                .isThrownBy(() -> answerer.answer(
                        new Question(
                                question.toString(), List.of(question.reverse().toString())),
                        5));
    }

    @Test
    void anotherPlaceWithinTheSameOneIsNotAnsweredFor() throws Exception {
        reports.write("within.txt", "临江市白鹤区今年接收了45名下沉干部。临江市要求干部沉到村里去。");
        reports.update();

        assertThat(answerer.answer(Question.of("临江市白鹤区接收了多少名下沉干部?"), 1)).isInstanceOf(Answer.Found.class);
        assertThat(answerer.answer(Question.of("临江市青石区接收了多少名下沉干部?"), 1)).isInstanceOf(Answer.NotFound.class);
    }

    private Answer.Found found(String question) {
        Answer answer = answerer.answer(Question.of(question), 5);
        if (answer instanceof Answer.Found found) {
            return found;
        }
        throw new AssertionError(question + " is not answered: " + answer);
    }

    @Test
    void whichReportsThereAreIsAnsweredWithTheirHeadlines() {
        assertThat(quotes(answerer.answer(new Question("一共有几篇报道?", List.of()), 5)))
                .extracting(Quote::text)
                .containsExactlyInAnyOrder("柳湾村修好河堤", "枫林小学开设手工课", "白鹤渡口添新船");
    }

    @ParameterizedTest
    @CsvSource({
        "哪篇报道最早?, 柳湾村修好河堤",
        "最新的一篇报告是哪篇?, 白鹤渡口添新船",
    })
    void theFirstAndTheLastReportAreToldByTheirDates(String question, String headline) {
        assertThat(found(question).quotes()).extracting(Quote::text).containsExactly(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "最早的报道是谁写的?, dam.txt, 陈小禾",
        "最新的一篇报道讲了什么?, ferry.txt, 渡船",
    })
    void whatTheFirstAndTheLastReportSayOfThemselvesIsAnswered(String question, String file, String words) {
        Quote best = found(question).best();

        assertThat(best.source().file()).isEqualTo(file);
        assertThat(best.text()).contains(words);
    }

    @Test
    void whereNoReportTellsItsDateNoneIsTheFirst() throws Exception {
        for (String file : REPORTS.keySet()) {
            Files.delete(reports.reports().resolve(file));
        }
        reports.write("undated.txt", "柳湾村修好河堤。");
        reports.update();

        assertThat(answerer.answer(Question.of("哪篇报道最早?"), 1)).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void whatAllReportsSayOfThemselvesIsToldByEach() {
        List<Quote> quotes = found("这些报道都是什么时候发的?").quotes();

        assertThat(quotes)
                .extracting(quote -> quote.source().file())
                .containsExactlyInAnyOrder("dam.txt", "school.txt", "ferry.txt");
        assertThat(quotes).allSatisfy(quote -> assertThat(quote.text()).contains("2021-"));
    }

    @Test
    void whatAllReportsSayOfThemselvesMayBeTheSame() throws Exception {
        for (String file : List.of("one.txt", "two.txt")) {
            reports.write(file, "记者 孙一丹\n\n%s的船修好了，明天就能开。".formatted(file.equals("one.txt") ? "东岸" : "西岸"));
        }
        reports.update();

        assertThat(found("每篇报道的作者是谁?").quotes())
                .extracting(quote -> quote.source().file())
                .contains("one.txt", "two.txt");
    }

    @Test
    void whatEachReportIsAboutIsToldByItsBeginning() {
        assertThat(found("每篇报道讲了什么?").quotes())
                .extracting(quote -> quote.source().file())
                .containsExactlyInAnyOrder("dam.txt", "school.txt", "ferry.txt");
    }

    @Test
    void noReportIsMeantByAQuestionForSeveralMakersOfOne() {
        assertThat(answerer.answer(Question.of("这篇文章的作者和编辑分别是谁?"), 1)).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void whatAReportIsAboutIsAnsweredWithItsBeginning() {
        assertThat(found("渡口那篇讲了什么?").best().text()).startsWith("白鹤渡口新添了8条渡船");
    }

    @Test
    void noReportIsPickedWhereNoneIsNamed() {
        assertThat(answerer.answer(new Question("这篇报道是谁写的?", List.of()), 1)).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void theOnlyReportThatIsAskedIsMeant() {
        Question who = new Question("这篇报道是谁写的?", List.of(), "school.txt");
        Question which = new Question("有哪些报道?", List.of(), "school.txt");

        assertThat(quotes(answerer.answer(who, 1)).getFirst().text()).contains("周小满");
        assertThat(answerer.answer(who, 1)).isInstanceOf(Answer.Found.class);
        assertThat(quotes(answerer.answer(which, 5))).extracting(Quote::text).containsExactly("枫林小学开设手工课");
    }

    @Test
    void anotherMakerThanAskedForDoesNotAnswer() {
        assertThat(answerer.answer(new Question("渡口的报道是谁校对的?", List.of()), 1)).isInstanceOf(Answer.NotFound.class);
    }

    private String highlighted(String question) {
        Quote best = found(question).best();
        assertThat(best.highlights()).hasSize(1);
        return best.highlights().getFirst().of(best.text());
    }

    private static List<Quote> quotes(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> found.quotes();
            case Answer.NotFound(List<Quote> closest) -> closest;
        };
    }
}
