package dev.yinju.conversation;

import dev.yinju.answering.Folding;
import java.util.regex.Pattern;

/// What people type, made fit to be read.
final class Typed {

    private static final Pattern COURTESY = Pattern.compile("(?:[你您]们?好|大家好|在吗|[早晚]上好|早安?|晚安|下午好|多?谢谢?[你您]?们?|感谢|辛苦了?"
            + "|再见|拜拜|好的|嗯+|哦+|收到|hi|hello|hey|thanks?|thank you|ok|okay|bye)[啊呀啦了哈吗]*[\\p{P}\\p{S}\\s]*");

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

    /// Whether the text may ask something: it has letters or digits, not only punctuation or pictures, and does more
    /// than to greet or to thank.
    static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !COURTESY.matcher(Folding.fold(text)).matches();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
