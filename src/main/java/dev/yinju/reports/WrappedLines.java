package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.List;

/// Puts the lines of a page layout together to paragraphs: a line that reaches the right margin, and does not end a
/// sentence, goes on in the next one. Widths are in halves of a Chinese character.
final class WrappedLines {

    /// A line that is at least as wide as this share of the usual width reaches the margin.
    private static final double FULL = 0.85;

    /// Lines that are less wide say nothing of the margin.
    private static final int MIN_WIDTH = 20;

    /// The first line of a paragraph begins two characters later.
    private static final int INDENT = 4;

    private final List<String> lines;
    private final double full;
    private final StringBuilder joined = new StringBuilder();

    private WrappedLines(String text) {
        this.lines = text.lines().map(String::strip).toList();
        this.full = FULL * usualWidth(lines);
    }

    static String join(String text) {
        return new WrappedLines(text).joined();
    }

    private String joined() {
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int next = goesOnAt(i, within);
            joined.append(line);
            if (next < 0) {
                joined.append('\n');
            } else if (!isHan(line.charAt(line.length() - 1))
                    && !isHan(lines.get(next).charAt(0))) {
                joined.append(' ');
            }
            within = next >= 0;
            i = next < 0 ? i : next - 1;
        }
        return joined.toString();
    }

    /// The line in which a line goes on; -1 if in none. A column or page that ends looks like the end of a paragraph.
    ///
    /// @param within whether the line goes on from the one before it
    private int goesOnAt(int i, boolean within) {
        String line = lines.get(i);
        int next = i + 1 < lines.size() && lines.get(i + 1).isEmpty() && within ? i + 2 : i + 1;
        if (line.isEmpty() || next >= lines.size() || lines.get(next).isEmpty() || endsSentence(line)) {
            return -1;
        }
        boolean reaches = width(line) >= full;
        boolean indented = !within && next == i + 1 && width(line) >= full - INDENT && isProse(lines.get(next));
        return (reaches || indented) && !isByline(lines.get(next)) ? next : -1;
    }

    private boolean isProse(String line) {
        return width(line) >= full || endsSentence(line);
    }

    private static boolean isByline(String line) {
        return Bylines.isByline(new Line(new Span(0, line.length()), line, false, false));
    }

    /// The width that a tenth of the wider lines exceed.
    private static int usualWidth(List<String> lines) {
        int[] widths = lines.stream()
                .mapToInt(WrappedLines::width)
                .filter(width -> width >= MIN_WIDTH)
                .sorted()
                .toArray();
        return widths.length == 0 ? Integer.MAX_VALUE : widths[widths.length * 9 / 10];
    }

    private static int width(String line) {
        return line.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    private static boolean endsSentence(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '.' || Punctuation.endsSentence(line);
    }

    private static boolean isHan(char c) {
        return Characters.isHan(c) || Characters.isChinesePunctuation(c);
    }
}
