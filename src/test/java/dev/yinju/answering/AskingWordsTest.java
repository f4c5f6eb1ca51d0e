package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingWordsTest {

    @ParameterizedTest
    @CsvSource({
        "三条渡船都是什么, 三条渡船",
        "渡口都有哪些船, 渡口 船",
        "船长叫什么, 船长",
        "船工都来自哪里, 船工 来自",
        "灯塔究竟有多少座, 灯塔 座",
        "都市里有灯塔吗, 都市里有灯塔",
        "是谁修了桥, 修了桥"
    })
    void what_only_asks_is_left_out(String question, String said) {
        assertThat(AskingWords.blank(question).strip().replaceAll(" +", " ")).isEqualTo(said);
    }

    @Property
    void every_other_character_stays_at_its_place(@ForAll String question) {
        String blanked = AskingWords.blank(question);

        assertThat(blanked).hasSameSizeAs(question);
        for (int i = 0; i < question.length(); i++) {
            assertThat(blanked.charAt(i)).isIn(question.charAt(i), ' ');
        }
    }
}
