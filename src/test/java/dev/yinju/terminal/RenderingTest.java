package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.net.URI;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final Style QUOTATION = new Style.Quotation();
    private static final Style STRONG = new Style.Strong();
    private static final Style LINK = new Style.Link(URI.create("https://example.org/a?b=1"));

    private static final StyledText REPLY = new StyledText(
            "𠮷野镇有42艘船。\n\n开港 · 晚报\n还有 1 处：/more",
            List.of(new Run(0, 10, QUOTATION), new Run(0, 2, STRONG), new Run(5, 8, STRONG), new Run(12, 14, LINK)));

    @Test
    void plain_text_marks_quotation_answer_and_link_with_characters() {
        assertThat(PlainText.of(REPLY)).isEqualTo("""
                > **𠮷**野镇有**42艘**船。

                开港 <https://example.org/a?b=1> · 晚报
                还有 1 处：/more""");
    }

    @Test
    void plain_text_marks_every_line_of_a_quotation() {
        StyledText twoLines =
                new StyledText("第一行\n\n第二行\n后面", List.of(new Run(0, 8, QUOTATION), new Run(2, 6, STRONG)));

        assertThat(PlainText.of(twoLines)).isEqualTo("> 第一**行**\n> \n> **第**二行\n后面");
    }

    @Test
    void plain_text_handles_highlights_at_both_edges() {
        StyledText whole = new StyledText("船船", List.of(new Run(0, 2, QUOTATION), new Run(0, 2, STRONG)));
        StyledText apart =
                new StyledText("船船", List.of(new Run(0, 2, QUOTATION), new Run(0, 1, STRONG), new Run(1, 2, STRONG)));

        assertThat(PlainText.of(whole)).isEqualTo("> **船船**");
        assertThat(PlainText.of(apart)).isEqualTo("> **船****船**");
        assertThat(PlainText.of(StyledText.plain(""))).isEmpty();
    }

    @Test
    void screen_puts_quotations_behind_a_bar_and_answers_in_bold_colour() {
        assertThat(ansi(REPLY, 80, true)).isEqualTo("""
                \u001b[36m▎ \u001b[33;1m𠮷\u001b[0m野镇有\u001b[33;1m42艘\u001b[0m船。

                \u001b[4m开港\u001b[24;2m <https://example.org/a?b=1>\u001b[0m · 晚报
                还有 1 处：/more""");
    }

    @Test
    void screen_without_colours_uses_bold_and_underlined_letters_only() {
        assertThat(ansi(REPLY, 80, false)).isEqualTo("""
                ▎ \u001b[1m𠮷\u001b[0m野镇有\u001b[1m42艘\u001b[0m船。

                \u001b[4m开港\u001b[24;2m <https://example.org/a?b=1>\u001b[0m · 晚报
                还有 1 处：/more""");
    }

    @Test
    void screen_wraps_quotations_by_columns_and_never_before_a_full_stop() {
        StyledText long1 = quotation("一二三四五六七八九。甲乙丙丁戊己庚辛壬。");

        assertThat(plain(long1, 22)).containsExactly("▎ 一二三四五六七八九。", "▎ 甲乙丙丁戊己庚辛壬。");
        assertThat(plain(long1, 20)).containsExactly("▎ 一二三四五六七八", "▎ 九。甲乙丙丁戊己庚", "▎ 辛壬。");
    }

    @Test
    void screen_splits_a_word_that_is_too_long_for_a_line() {
        assertThat(plain(quotation("https" + "x".repeat(40)), 22))
                .containsExactly("▎ https" + "x".repeat(15), "▎ " + "x".repeat(20), "▎ " + "x".repeat(5));
    }

    @Test
    void screen_wraps_the_lines_around_a_quotation_between_words() {
        assertThat(plain(StyledText.plain("Set the variable and start again\n\n再见"), 20))
                .containsExactly("Set the variable ", "and start again", "", "再见");
    }

    @Test
    void screen_leaves_a_line_with_a_link_in_one_piece() {
        StyledText link = new StyledText("一篇题目很长的报告 · 晚报", List.of(new Run(0, 9, LINK)));

        assertThat(plain(link, 20)).containsExactly("一篇题目很长的报告 <https://example.org/a?b=1> · 晚报");
    }

    @Test
    void control_characters_never_reach_the_terminal() {
        StyledText evil = new StyledText(
                "红\u001b[31m字\r\b\u009b2J\u0007\u202e反\n\t尾\u0000",
                List.of(new Run(0, 15, QUOTATION), new Run(1, 2, STRONG)));

        assertThat(PlainText.of(evil)).isEqualTo("> 红****[31m字2J反\n 尾");
        assertThat(String.join("\n", plain(evil, 80))).isEqualTo("▎ 红[31m字2J反\n 尾");
    }

    @Property
    void wrapping_keeps_every_character_and_the_width(
            @ForAll @NotEmpty String text, @ForAll @IntRange(min = 20, max = 100) int columns) {
        List<AttributedString> lines = new ScreenText(true).lines(quotation(text), columns);

        String shown = TextLine.of(StyledText.plain(text)).stream()
                .flatMap(line -> line.pieces().stream())
                .map(TextLine.Piece::text)
                .reduce("", String::concat);
        assertThat(lines).allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(columns));
        assertThat(lines.stream().map(line -> line.toString().substring(2)).reduce("", String::concat))
                .isEqualTo(shown);
    }

    private static StyledText quotation(String words) {
        return new StyledText(words, List.of(new Run(0, words.length(), QUOTATION)));
    }

    private static String ansi(StyledText text, int columns, boolean coloured) {
        return new ScreenText(coloured)
                .lines(text, columns).stream()
                        .map(AttributedString::toAnsi)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("");
    }

    private static List<String> plain(StyledText text, int columns) {
        return new ScreenText(true)
                .lines(text, columns).stream().map(AttributedString::toString).toList();
    }
}
