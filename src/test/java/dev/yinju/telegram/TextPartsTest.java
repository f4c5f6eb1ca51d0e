package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPartsTest {

    @ParameterizedTest
    @CsvSource({
        "6, '第一行\n第二行的话', '第一行|第二行的话'",
        "8, '一二三四。五六七八九', '一二三四。|五六七八九'",
        "8, '他说“一二。”五六七八九', '他说“一二。”|五六七八九'",
        "8, 'one two three', 'one two|three'",
        "4, '一二三四五六', '一二三四|五六'",
        "4, '一二三𠮷五六', '一二三|𠮷五六'",
        "4, '  ', ''",
        "4, ' 一 ', '一'",
    })
    void breaksWhereReadersWould(int limit, String text, String parts) {
        assertThat(join(TextParts.of(StyledText.plain(text), limit))).isEqualTo(parts);
    }

    private static String join(List<StyledText> parts) {
        return parts.stream().map(StyledText::text).collect(Collectors.joining("|"));
    }

    @Property
    void losesNothingButWhiteSpaceAndKeepsMarksOnTheirWords(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 30) int limit) {
        StyledText whole = text.isEmpty()
                ? StyledText.plain("")
                : new StyledText(text, List.of(new Run(text.length() / 3, text.length(), new Style.Strong())));

        List<StyledText> parts = TextParts.of(whole, limit);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.text()).isNotBlank().hasSizeLessThanOrEqualTo(limit);
            assertThat(Character.isLowSurrogate(part.text().charAt(0))).isFalse();
        });
        assertThat(withoutSpace(parts.stream().map(StyledText::text).collect(Collectors.joining())))
                .isEqualTo(withoutSpace(text));
        String marked = parts.stream()
                .flatMap(part -> part.runs().stream().map(run -> part.text().substring(run.start(), run.end())))
                .collect(Collectors.joining());
        assertThat(withoutSpace(marked)).isEqualTo(withoutSpace(text.substring(text.length() / 3)));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s ]", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("一", "𠮷", "😀", "。", "”", "\n", " ", " ", "a", "!")
                .list()
                .ofMaxSize(120)
                .map(characters -> String.join("", characters));
    }
}
