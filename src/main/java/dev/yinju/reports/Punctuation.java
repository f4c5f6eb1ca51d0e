package dev.yinju.reports;

import java.util.Locale;
import java.util.Set;

/// What punctuation does to a sentence.
final class Punctuation {

    private static final String ENDS = "。！？!?…．｡";
    private static final String OPENERS = "“‘「『《〈（(【〔[";
    private static final String CLOSERS = "”’」』》〉）)】〕]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "vol", "fig", "jr", "sr", "inc", "ltd", "co", "corp",
            "etc", "approx", "dept", "gen", "gov", "col", "sgt", "capt", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec", "pp", "ed", "eds", "al", "cf", "e.g", "i.e");

    private Punctuation() {}

    /// Whether a sentence can end with the character; of `.`, see [#isFullStop].
    static boolean endsSentence(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /// Whether a sentence ends at the end of a line, closing marks aside.
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && (isCloser(line.charAt(end - 1)) || line.charAt(end - 1) == '"')) {
            end--;
        }
        return end > 0 && (endsSentence(line.charAt(end - 1)) || "；;".indexOf(line.charAt(end - 1)) >= 0);
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean matches(char opener, char closer) {
        return OPENERS.indexOf(opener) == CLOSERS.indexOf(closer);
    }

    /// Whether the `.` at an offset ends a sentence, and is not part of a number, an abbreviation or an address.
    static boolean isFullStop(String text, int index) {
        if (index == 0) {
            return false;
        }
        char before = text.charAt(index - 1);
        boolean last = index + 1 == text.length();
        char after = last ? ' ' : text.charAt(index + 1);
        if (before == '.' || after == '.' || isEnumerator(text, index)) {
            return false;
        }
        if (Characters.isHan(before)) {
            return last || Characters.isBlank(after) || Characters.isHan(after) || isCloser(after);
        }
        return (last || Characters.isBlank(after) || isCloser(after) || after == '"') && !isAbbreviation(text, index);
    }

    /// Whether the `.` stands behind the number of an item: at the start of a line or behind a Chinese mark.
    private static boolean isEnumerator(String text, int index) {
        int digits = index;
        while (digits > 0 && index - digits < 2 && Characters.isAsciiDigit(text.charAt(digits - 1))) {
            digits--;
        }
        int start = digits;
        while (start > 0 && Characters.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return digits < index && (start == 0 || Characters.isChinesePunctuation(text.charAt(start - 1)));
    }

    private static boolean isAbbreviation(String text, int index) {
        int start = index;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')
                && index - start < 12) {
            start--;
        }
        String word = text.substring(start, index).toLowerCase(Locale.ROOT);
        return (word.length() == 1 && Character.isLetter(word.charAt(0)) && text.charAt(index - 1) != 'I')
                || ABBREVIATIONS.contains(word)
                || (word.length() > 2 && word.charAt(word.length() - 2) == '.' && word.length() <= 6);
    }
}
