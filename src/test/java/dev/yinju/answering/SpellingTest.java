package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final Set<Term> REPORT = Set.copyOf(Tokenizer.terms("清河县渡口添了三条船"));

    @Test
    void words_that_the_reports_hold_stay_as_they_are() {
        assertThat(lookedUp("渡口的船")).contains("渡口", "船").doesNotContain("du kou");
    }

    @Test
    void a_wrong_character_of_the_same_sound_is_looked_up_by_its_sound() {
        assertThat(lookedUp("度口")).contains("du kou", "口").doesNotContain("度口", "度");
    }

    @Test
    void what_neither_stands_there_nor_sounds_like_it_is_looked_up_as_typed() {
        assertThat(lookedUp("飞机")).contains("飞机", "飞", "机");
    }

    private static Set<String> lookedUp(String question) {
        return new Spelling(REPORT::contains)
                .terms(Tokenizer.tokens(question)).stream().map(Term::text).collect(Collectors.toSet());
    }
}
