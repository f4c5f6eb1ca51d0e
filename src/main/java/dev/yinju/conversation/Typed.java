package dev.yinju.conversation;

/// What people type, made fit to be read.
final class Typed {

    private Typed() {}

    /// The text on one line: every run of white space and control characters becomes one blank, invisible format
    /// characters (zero width, direction marks, byte order mark) and halves of surrogate pairs are dropped.
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isBlank(c)) {
                if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                    cleaned.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString().strip();
    }

    /// Whether there is a letter or a digit in the text, and not only punctuation or pictures.
    static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
