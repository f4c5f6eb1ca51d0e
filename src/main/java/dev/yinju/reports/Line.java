package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A line that is not blank.
///
/// @param span its place in the mended text, without white space around it
/// @param text its text
record Line(Span span, String text) {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]++");
    private static final Pattern STOP = Pattern.compile("[。！？；]|[!?;.](?:\\s|$)");
    private static final int LONG = 60;
    private static final int SHORT = 15;

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        LINE.matcher(text).results().forEach(match -> add(lines, match, text));
        return lines;
    }

    private static void add(List<Line> lines, MatchResult match, String text) {
        Span span = withoutBars(text, trim(text, new Span(match.start(), match.end())));
        if (span.length() > 0) {
            lines.add(new Line(span, span.of(text)));
        }
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
        return new Line(new Span(span.start(), span.start() + length), text.substring(0, length));
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
