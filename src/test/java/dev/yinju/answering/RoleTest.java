package dev.yinju.answering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "清河县县长是谁, 县长",
        "那条船的船长叫什么名字, 船长",
        "王大河的老婆是谁, 老婆",
        "这本书的作者是谁, 作者",
        "王大河的女儿是谁, 女儿",
        "王大河的长子叫什么, 长子",
        "邻国的外交部长是谁, 外交部长"
    })
    void a_question_may_name_what_somebody_is(String question, String role) {
        assertThat(Role.asked(question)).extracting(Role::name).isEqualTo(role);
    }

    @Test
    void a_question_may_name_nothing_of_the_kind() {
        assertThat(Role.asked("谁修了桥")).isNull();
        assertThat(Role.asked("谁代表村里领奖")).isNull();
    }

    @Test
    void another_relation_does_not_fit() {
        assertThat(People.bestFit("王大河的老师是李小山", requireNonNull(Role.asked("王大河的女儿是谁"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"王大河的老婆是谁, 王大河的妻子李小山", "王大河的老婆是谁, 李小山嫁给了王大河", "王大河的父亲是谁, 王大河是王江之子", "王大河的女儿叫什么, 王大河之女王小河"})
    void a_relation_has_many_names(String question, String text) {
        assertThat(People.bestFit(text, requireNonNull(Role.asked(question)))).isPositive();
    }
}
