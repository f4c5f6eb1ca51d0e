package dev.yinju.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Property
    void cleaned_text_is_one_line_that_prints(@ForAll String text) {
        String cleaned = Typed.clean(text);

        assertThat(cleaned).isEqualTo(cleaned.strip()).doesNotContain("  ");
        assertThat(cleaned.codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void cleaning_keeps_every_letter_and_digit(@ForAll String text) {
        assertThat(letters(Typed.clean(text))).isEqualTo(letters(text));
    }

    @Property
    void reading_a_request_never_fails(@ForAll String text) {
        assertThat(Request.of(text)).isNotNull();
        assertThat(Request.of("/" + text)).isNotNull();
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "您好！", "谢谢", "謝謝你", "Hello!", "thank you", "好的", "再见～"})
    void courtesiesAskNothing(String text) {
        assertThat(Typed.saysSomething(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好人好事", "谢谢谁送的口罩", "早上几点开门", "hello world 是什么"})
    void questionsThatBeginLikeOneAsk(String text) {
        assertThat(Typed.saysSomething(text)).isTrue();
    }
}
