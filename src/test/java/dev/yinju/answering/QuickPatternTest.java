package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuickPatternTest {

    private static final List<String> EXPRESSIONS = List.of(
            "桥",
            "石桥|桥[一二]期",
            "(?<!第)[0-9一二]+(?:年代?|[日号])",
            "(?<![第每])(?!一[下些])[一二三]+[多余]?",
            "谁(?:曾经?)?[说喊]|(?:什么|哪些?)人?说",
            "桥(?=[?？]|$)|么$",
            "^@[a-z]+|一(?!桥)",
            "[^\\p{IsHan}a-z0-9]|的",
            "[桥一]{1,2}𠮷?|[\\p{IsHan}]{2}说",
            "\\b(?:he|it)\\b");

    @Property(tries = 3000)
    void findsWhatTheExpressionFinds(@ForAll("expressions") String expression, @ForAll("texts") String text) {
        QuickPattern quick = QuickPattern.compile(expression);

        List<Span> found = Span.matches(Pattern.compile(expression), text);
        assertThat(quick.in(text)).isEqualTo(found);
        assertThat(quick.in(text)).as("with what it has learned").isEqualTo(found);
        assertThat(quick.isIn(text)).isEqualTo(!found.isEmpty());
    }

    @Example
    void whatIsFoundIsBlankedOut() {
        assertThat(QuickPattern.compile("石?桥").blank("修了石桥和桥。")).isEqualTo("修了  和 。");
        assertThat(QuickPattern.compile("石?桥").blank("修了路。")).isEqualTo("修了路。");
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(EXPRESSIONS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "桥", "石", "一", "二", "第", "每", "年", "日", "期", "下", "多", "谁", "曾", "说", "什", "么", "人", "哪", "些",
                        "的", "𠮷", "0", "9", "a", "h", "e", "he", "it", "@", " ", "?", "？", "。", "\uD842")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
