package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "共有多少名船工?, 名船工",
        "渡口有几条长船?, 条长船",
        "河堤有多少公里, 公里",
        "多少的船工, 船工",
        "渡船一共有几条?, 条渡船",
        "修了几座, 座",
        "一共有几座?, 座",
        "每天有几次, 次"
    })
    void whatIsCountedStandsAfterTheQuestionWord(String question, String counted) {
        assertThat(Quantities.asked(question)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谁守着灯塔?", "河堤几乎塌了吗?", "一共多少?", "几何是什么?", "这几年修了什么?", "他当了几十年船长吗?", ""})
    void questionsThatCountNothingNameNothing(String question) {
        assertThat(Quantities.asked(question)).isNull();
    }

    @Test
    void theNumberThatCountsWhatIsAskedFitsBest() {
        String text = "2019年以来,渡口添了8条长船,培训船工300余名,接送旅客1,200人次。";

        assertThat(best(text, "条长船")).isEqualTo("8条");
        assertThat(best(text, "名船工")).isEqualTo("300余名");
    }

    @Test
    void turnsOfSpeechWithOneAreNoNumbers() {
        assertThat(Quantities.in("请大家等一下,一起上船。", "下船")).isEmpty();
    }

    @Test
    void personsMayBeCountedByAnotherWord() {
        assertThat(best("船上一共来了六十人,带着三条狗。", "旅客代表")).isEqualTo("六十人");
    }

    @Test
    void inAListANumberFollowsWhatItCounts() {
        String text = "悬挂横幅183条,发放口罩20只,张贴海报1800条。";

        assertThat(best(text, "条横幅")).isEqualTo("183条");
        assertThat(best(text, "条海报")).isEqualTo("1800条");
    }

    @Test
    void chineseNumeralsAreNumbers() {
        assertThat(best("渡口添了十二条长船。", "条长船")).isEqualTo("十二条");
    }

    @ParameterizedTest
    @CsvSource({
        "公里, 河堤长3公里多, 3公里",
        "小时, 修堤花了20小时, 20小时",
        "个月, 修堤花了8个月, 8个月",
        "平方米, 水塘有600平方米大, 600平方米",
        "个船工, 渡口有8个船工, 8个",
        "𠮷野, 渡口有8𠮷野, 8𠮷"
    })
    void aNumberIsGivenWithItsWholeUnit(String counted, String text, String quantity) {
        assertThat(best(text, counted)).isEqualTo(quantity);
    }

    @Test
    void classifiersOfTheSameKindMeet() {
        assertThat(Quantities.bestFit("船工有5位", "名")).isEqualTo(1);
        assertThat(Quantities.bestFit("船工有5位", "条")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"年, 2019年修堤", "年, 二〇一九年修堤", "年, 三年前修堤", "年, 修于80年代", "天, 3月20日修堤", "天, 20日修堤"})
    void datesCountNothing(String counted, String text) {
        assertThat(Quantities.bestFit(text, counted)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "年, 修堤花了3年",
        "年前, 修堤是3年前的事",
        "天, 修堤花了20天",
        "天, 修堤花了20日",
        "天, 渡口停业7日",
        "年, 用了3年后修成",
        "个人, 渡口有12名船工",
        "条狗, 渡口有两只狗",
        "老百姓, 来了二百人",
        "个, 伤了12名"
    })
    void whatIsCountedIsNamedInOtherWordsToo(String counted, String text) {
        assertThat(Quantities.bestFit(text, counted)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"个, 修了8个小时", "个, 修了3个多月", "个, 每天开2次", "个小时, 修了8个人"})
    void timeIsNoThingThatIsCounted(String counted, String text) {
        assertThat(Quantities.bestFit(text, counted)).isZero();
    }

    @Test
    void aShareCountsNoMembers() {
        assertThat(Quantities.bestFit("入学率达45%", "成员")).isZero();
    }

    @Test
    void aTextWithoutNumbersFitsNothing() {
        assertThat(Quantities.in("渡口没有船", "条船")).isEmpty();
        assertThat(Quantities.bestFit("渡口没有船", "条船")).isZero();
    }

    @Property
    void quantitiesLieInTheTextInOrder(@ForAll String text, @ForAll String counted) {
        int end = 0;
        for (Asked.Fitting quantity : Quantities.in(Folding.fold(text), Folding.fold(counted))) {
            assertThat(quantity.fit()).isBetween(0.0, 1.0);
            assertThat(quantity.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(quantity.span().length()).isPositive();
            end = quantity.span().end();
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    private static String best(String text, String counted) {
        List<Asked.Fitting> quantities = Quantities.in(text, counted);
        return quantities.stream()
                .max(Comparator.comparingDouble(Asked.Fitting::fit))
                .map(quantity -> quantity.span().of(text))
                .orElse("");
    }
}
