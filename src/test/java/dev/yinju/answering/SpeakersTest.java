package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“河堤是命根子。”村支书林大川说。 | 村支书林大川",
                "船工方大海说:“今后过河只要五分钟。” | 船工方大海",
                "“茶水真热乎。”一位老人这样说。 | 一位老人",
                "腰酸腿疼,但船工老方说:“心里高兴。” | 船工老方",
                "“路好走了。”他表示。 | 他",
            })
    void stand_before_or_behind_what_they_say(String text, String speaker) {
        assertThat(in(text)).containsExactly(speaker);
    }

    @Test
    void are_not_whoever_is_near_a_quotation() {
        assertThat(in("村里派出“三支队伍”维持秩序。")).isEmpty();
    }

    @Test
    void are_not_named_by_pronouns() {
        assertThat(Speakers.areNamedIn("“路好走了。”他说。")).isFalse();
        assertThat(Speakers.areNamedIn("“路好走了。”老方说。")).isTrue();
    }

    @Test
    void are_guessed_to_act_behind_the_quotation() {
        String text = "“让我上堤!”面对洪水,退休船工老方第一个报名。";

        assertThat(Speakers.guessed(text)).extracting(span -> span.of(text)).containsExactly("退休船工老方第一个报名");
    }

    private static List<String> in(String text) {
        return Speakers.in(text).stream().map(span -> span.of(text)).toList();
    }
}
