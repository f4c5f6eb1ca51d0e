package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    private static List<String> split(String paragraph) {
        return SentenceSplitter.split(paragraph).stream()
                .map(sentence -> sentence.span().of(paragraph))
                .toList();
    }

    @Test
    void aSentenceEndsAtItsMark() {
        assertThat(split("第一句。第二句！第三句？第四句")).containsExactly("第一句。", "第二句！", "第三句？", "第四句");
    }

    @Test
    void halfWidthMarksCountNextToIdeographs() {
        assertThat(split("守好门了吗?守好了!大家放心.我们都在")).containsExactly("守好门了吗?", "守好了!", "大家放心.", "我们都在");
    }

    @Test
    void closingMarksBelongToTheSentence() {
        assertThat(split("他说：“我们都在。”大家鼓掌。（全场起立。）散会。")).containsExactly("他说：“我们都在。”", "大家鼓掌。", "（全场起立。）", "散会。");
    }

    @Test
    void whoSaidItStaysWithTheQuotation() {
        assertThat(split("“守好一江清水。”村支书林大川说。大家点头。")).containsExactly("“守好一江清水。”村支书林大川说。", "大家点头。");
    }

    @Test
    void aQuotationInsideASentenceIsNotCut() {
        assertThat(split("发布《居民们，请别再乱扔了！》等，做好引导。")).containsExactly("发布《居民们，请别再乱扔了！》等，做好引导。");
        assertThat(split("“去不去？去！”的回答很响亮。")).containsExactly("“去不去？去！”的回答很响亮。");
    }

    @Test
    void aLongQuotationOfSeveralSentencesIsCutAtTheirEnds() {
        String sentence = "我们沿着江边一路走一路捡，把看得见的垃圾都装进了袋子里。";

        assertThat(split("“" + sentence.repeat(10) + "”"))
                .hasSizeGreaterThan(1)
                .allMatch(piece -> piece.length() <= 200);
    }

    @Test
    void enumerationsGivePieces() {
        assertThat(split("一“听”，即听指挥；二“查”，即查人员；三是守路口。")).containsExactly("一“听”，即听指挥；", "二“查”，即查人员；", "三是守路口。");
    }

    @Test
    void semicolonsCutLongSentencesOnly() {
        assertThat(split("上午巡查；下午清理。")).hasSize(1);
        assertThat(split("上午组织全镇党员干部沿江巡查并且登记每一处垃圾堆放点的具体位置；下午组织车辆和人员逐一清理这些垃圾堆放点并且拍照留存备查。"))
                .hasSize(2);
    }

    @Test
    void whatIsTooLongIsCutAtACommaWhereverThereIsOne() {
        assertThat(split("沿江巡查清理垃圾，".repeat(60))).allMatch(piece -> piece.length() <= 200 && piece.length() > 20);
    }

    @Test
    void textWithoutAnyMarkIsCutAllTheSame() {
        assertThat(split("沿江巡查清理垃圾".repeat(100))).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 200);
    }

    @Test
    void aLineOfAMillionCharactersIsSplit() {
        assertThat(split("沿江巡查清理垃圾，".repeat(110_000))).hasSizeGreaterThan(4_000);
    }

    @Test
    void decimalsAbbreviationsAndAddressesDoNotEndASentence() {
        assertThat(split("Dr. Smith paid 3.5 million at www.example.com. He left."))
                .hasSize(2);
        assertThat(split("增长3.5%，见http://example.com/a?b=1。完。"))
                .containsExactly("增长3.5%，见http://example.com/a?b=1。", "完。");
    }

    @Test
    void anEllipsisInTheMiddleDoesNotEndASentence() {
        assertThat(split("医护人员、民警、记者……，他们都在。")).hasSize(1);
        assertThat(split("“没有口罩”“人手不足”……类似的问题很多。")).hasSize(1);
    }

    @Test
    void inATextOfOneLineHeadingsStandBetweenSpaces() {
        String paragraph = "入夏以来，全镇组织沿江巡查。 打好清水“保卫战” 把清理垃圾作为头等大事，每天巡查两次。";

        assertThat(SentenceSplitter.split(paragraph))
                .extracting(sentence -> sentence.span().of(paragraph), Sentence::role)
                .contains(org.assertj.core.api.Assertions.tuple("打好清水“保卫战”", Role.HEADING));
    }

    @Test
    void aMarkNearTheEndIsABetterPlaceToCutThanTheMiddleOfAWord() {
        String start = "沿江巡查清理垃圾".repeat(24) + "，";

        assertThat(split(start + "每天巡查两次并且登记。")).containsExactly(start, "每天巡查两次并且登记。");
    }

    @Property(tries = 1000)
    void noSentenceIsLongerThan200Units(@ForAll @From("longTexts") String paragraph) {
        assertThat(split(paragraph)).allMatch(piece -> piece.length() <= 200);
    }

    @Property(tries = 500)
    void noCharacterIsCutInTwo(
            @ForAll @IntRange(max = 3) int before, @ForAll @IntRange(min = 90, max = 700) int characters) {
        String paragraph = "沿".repeat(before) + "𠮷".repeat(characters);

        assertThat(split(paragraph))
                .allMatch(piece -> piece.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Provide
    Arbitrary<String> longTexts() {
        Arbitrary<String> runs = Combinators.combine(
                        Arbitraries.of("沿", "𠮷", "3", "a", "。", "”", "……", "（", " "),
                        Arbitraries.integers().between(1, 450))
                .as(String::repeat);
        Arbitrary<String> pieces = Arbitraries.of(
                "沿江巡查", "。", "！”", "，", "；", "、", "“", "（", "）", "……", " ", "\u3000", "3.5", "Mr. A. ", "𠮷", "一是");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(300);
        return Arbitraries.frequencyOf(Tuple.of(3, runs), Tuple.of(6, pieces), Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void nothingButWhiteSpaceIsLeftOut(@ForAll @StringLength(max = 60) String paragraph) {
        StringBuilder rest = new StringBuilder(paragraph);
        List<Sentence> sentences = SentenceSplitter.split(paragraph);
        for (Sentence sentence : sentences.reversed()) {
            rest.delete(sentence.start(), sentence.end());
        }
        assertThat(rest.chars().allMatch(c -> Characters.isBlank((char) c))).isTrue();
    }
}
