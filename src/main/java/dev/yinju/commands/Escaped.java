package dev.yinju.commands;

/// Makes characters visible that would have an effect where a log is shown: line ends, escape sequences, and those that
/// turn the direction of text.
final class Escaped {

    private Escaped() {}

    /// As one line.
    static String line(String text) {
        return escape(text, false);
    }

    /// With its line ends and tabs left as they are.
    static String lines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLayout) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean layout = keepLayout && (c == '\n' || c == '\r' || c == '\t');
            if (layout || !hasEffect(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format("\\u%04x", c));
            }
        });
        return escaped.toString();
    }

    private static boolean hasEffect(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
