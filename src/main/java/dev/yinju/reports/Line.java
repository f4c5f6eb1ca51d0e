package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A line that is not blank.
///
/// @param span its place in the mended text, without white space around it
/// @param text its text
/// @param heading whether the file's markup makes it a heading
record Line(Span span, String text, boolean heading) {

    /// What stands between the cells of a table's row.
    static final char CELL_END = '\t';

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]++");
    private static final Pattern STOP = Pattern.compile("[。！？；]|[!?;.](?:\\s|$)");
    private static final int LONG = 60;
    private static final int SHORT = 15;

    /// @param headings where in the raw text the lines begin that are headings
    static List<Line> of(MendedText mended, Set<Integer> headings) {
        String text = mended.text();
        return LINE.matcher(text)
                .results()
                .map(match -> withoutBars(text, trim(text, new Span(match.start(), match.end()))))
                .filter(span -> span.length() > 0)
                .map(span -> new Line(
                        span,
                        span.of(text),
                        !headings.isEmpty()
                                && headings.contains(
                                        mended.offsets().toRaw(span).start())))
                .toList();
    }

    /// Without the bars at its end that separated it from something; the bars of a table's row stay.
    private static Span withoutBars(String text, Span line) {
        int end = line.end();
        if (line.length() > 0 && text.charAt(line.start()) != '|') {
            while (end > line.start() && (text.charAt(end - 1) == '|' || Characters.isBlank(text.charAt(end - 1)))) {
                end--;
            }
        }
        return new Span(line.start(), end);
    }

    static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /// The start of this line.
    Line first(int length) {
        return new Line(new Span(span.start(), span.start() + length), text.substring(0, length), heading);
    }

    /// The text with every kind of white space as a plain space.
    String plain() {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (Characters.isBlank(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /// Whether the line is a row of a table.
    boolean isRow() {
        return text.indexOf(CELL_END) >= 0;
    }

    int length() {
        return text.length();
    }

    boolean endsSentence() {
        return Punctuation.endsSentence(text);
    }

    /// Whether this is running text rather than a headline, a label or an entry of a menu.
    boolean isProse() {
        return (length() >= SHORT && text.indexOf('。') >= 0)
                || (length() >= LONG && (endsSentence() || STOP.matcher(text).find() || text.indexOf('，') >= 0));
    }
}
