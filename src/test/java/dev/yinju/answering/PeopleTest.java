package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Role HEAD_OF_COUNTY = Role.of("县长", "县长");

    @Test
    void the_holder_of_the_office_fits_best() {
        assertThat(People.bestFit("县长王大河说", HEAD_OF_COUNTY)).isEqualTo(1);
        assertThat(People.bestFit("县长阿里亚说", HEAD_OF_COUNTY)).isBetween(0.1, 0.9);
    }

    @Test
    void nobody_fits_where_the_office_is_not_named() {
        assertThat(People.bestFit("队长李小山带头", HEAD_OF_COUNTY)).isZero();
        assertThat(People.bestFit("桥修好了", HEAD_OF_COUNTY)).isZero();
    }

    @Test
    void the_holder_is_what_is_marked() {
        String text = "副县长来了,县长王大河说";
        assertThat(People.in(text, HEAD_OF_COUNTY))
                .extracting(span -> span.of(text))
                .anyMatch(marked -> marked.startsWith("县长王大河"));
    }
}
