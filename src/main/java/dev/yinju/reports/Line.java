package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line that is not blank.
///
/// @param span its place in the mended text, without white space around it
/// @param text its text
/// @param heading whether the file's markup makes it a heading
/// @param row whether it is the row of a table, with [#CELL_END] between its cells
record Line(Span span, String text, boolean heading, boolean row) {

    /// What stands between the cells of a table's row.
    static final char CELL_END = '\t';

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]++");
    private static final Pattern STOP = Pattern.compile("[。！？；]|[!?;.](?:\\s|$)");
    private static final int LONG = 60;
    private static final int SHORT = 15;

    /// @param headings where in the raw text the lines begin that are headings
    /// @param rows where in it the lines begin that are rows of tables
    static List<Line> of(MendedText mended, Set<Integer> headings, Set<Integer> rows) {
        String text = mended.text();
        return spans(text)
                .map(span -> withoutBars(text, span))
                .filter(span -> span.length() > 0)
                .map(span -> new Line(
                        span,
                        span.of(text),
                        isAmong(headings, mended, span),
                        hasCells(text, span) && isAmong(rows, mended, span)))
                .toList();
    }

    /// The lines of a text that are not blank, without white space around them.
    static Stream<Span> spans(String text) {
        return LINE.matcher(text)
                .results()
                .map(match -> trim(text, new Span(match.start(), match.end())))
                .filter(span -> span.length() > 0);
    }

    static boolean hasCells(String text, Span line) {
        return text.indexOf(CELL_END, line.start(), line.end()) >= 0;
    }

    private static boolean isAmong(Set<Integer> rawStarts, MendedText mended, Span line) {
        return !rawStarts.isEmpty()
                && rawStarts.contains(mended.offsets().toRaw(line).start());
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
        return new Line(new Span(span.start(), span.start() + length), text.substring(0, length), heading, row);
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
