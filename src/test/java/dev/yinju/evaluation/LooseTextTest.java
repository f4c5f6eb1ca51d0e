package dev.yinju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseTextTest {

    private static boolean contains(String text, String answer) {
        return LooseText.of(text).contains(LooseText.of(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    共有三百二十人報名參加           | 三百二十人报名
                    共有 三百二十 人                | 三百二十人
                    共有ＡＢＣ１２３家              | abc123家
                    他說“明天開始”                  | 他说「明天开始」
                    責(zé)任重大                    | 责任
                    活動於2020年2月9日結束          | 2020-02-09
                    活動於 2020/2/9 結束            | 2020年2月9日
                    發佈：2022-12-13 14:46          | 2022.12.13
                    收費3.5萬元                     | 3.5万元
                    甲、乙、丙                      | 甲，乙
                    《春天》一書                    | 春天一书
                    裡面、裏面                      | 里面
                    """)
    void findsAnswerWhateverItsForm(String text, String answer) {
        assertThat(contains(text, answer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "共有450人, 45",
        "共有145人, 45",
        "共有45.5人, 45",
        "共有1.45人, 45",
        "'共有1,450人', 450",
        "2022-12-13 14:46, 1314",
        "共有四十五人, 45",
        "共有四十五人, ''",
    })
    void doesNotTakePartOfNumberForAnswer(String text, String answer) {
        assertThat(contains(text, answer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"共有45人, 45", "'共有450人,其中45名', 45", "第45., 45", "版本v2, v2", "共45人, 共45"})
    void findsNumberThatStandsAlone(String text, String answer) {
        assertThat(contains(text, answer)).isTrue();
    }

    @Property
    void everyTextContainsItselfIfAnythingIsLeftOfIt(@ForAll String text) {
        LooseText loose = LooseText.of(text);

        assertThat(loose.contains(loose)).isEqualTo(!loose.toString().isEmpty());
    }

    @Test
    void nothingIsFoundAcrossTheBorderOfTwoTexts() {
        LooseText both = LooseText.of("共有四").and(LooseText.of("十五人"));

        assertThat(both.contains(LooseText.of("四十五"))).isFalse();
        assertThat(both.contains(LooseText.of("十五人"))).isTrue();
    }
}
