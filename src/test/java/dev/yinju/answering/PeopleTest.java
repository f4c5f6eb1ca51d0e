package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void a_question_may_name_an_office() {
        assertThat(People.askedOffice("清河县县长是谁")).isEqualTo("县长");
        assertThat(People.askedOffice("谁修了桥")).isNull();
    }

    @Test
    void the_holder_of_the_office_fits_best() {
        assertThat(People.bestFit("县长王大河说", "县长")).isEqualTo(1);
        assertThat(People.bestFit("队长李小山带头", "县长")).isBetween(0.1, 0.9);
        assertThat(People.bestFit("桥修好了", "县长")).isZero();
    }

    @Test
    void the_holder_is_what_is_marked() {
        String text = "副县长来了,县长王大河说";
        assertThat(People.in(text, "县长"))
                .extracting(span -> span.of(text))
                .anyMatch(marked -> marked.startsWith("县长王大河"));
    }
}
