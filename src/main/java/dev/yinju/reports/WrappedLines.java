package dev.yinju.reports;

import java.util.List;

/// Puts the lines of a page layout together to paragraphs: a line that reaches the right margin, and does not end a
/// sentence, goes on in the next one.
final class WrappedLines {

    private static final double FULL = 0.85;
    private static final int MIN_FULL = 16;

    private WrappedLines() {}

    static String join(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int width = usualWidth(lines);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            joined.append(line);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (!goesOn(line, next, width)) {
                joined.append('\n');
            } else if (!isHan(line.charAt(line.length() - 1)) && !isHan(next.charAt(0))) {
                joined.append(' ');
            }
        }
        return joined.toString();
    }

    /// The length that a tenth of the longer lines exceed.
    private static int usualWidth(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(String::length)
                .filter(length -> length >= MIN_FULL)
                .sorted()
                .toArray();
        return lengths.length == 0 ? Integer.MAX_VALUE : lengths[lengths.length * 9 / 10];
    }

    private static boolean goesOn(String line, String next, int width) {
        return !line.isEmpty() && !next.isEmpty() && line.length() >= FULL * width && !endsSentence(line);
    }

    private static boolean endsSentence(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '.' || Punctuation.endsSentence(line);
    }

    private static boolean isHan(char c) {
        return Characters.isHan(c) || Characters.isChinesePunctuation(c);
    }
}
