package dev.yinju.evaluation;

import dev.yinju.answering.Folding;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A text in the form in which quotes and accepted answers are compared: without white space, quotation marks and
/// pinyin notes, one script, one width, small letters, dates as `2020-02-09`.
final class LooseText {

    private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern PINYIN_NOTE =
            Pattern.compile("(?<=[^\\W\\d_])\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\\)", UNICODE);
    private static final Pattern SPACE = Pattern.compile("\\s+", UNICODE);
    private static final Pattern SPACE_BETWEEN_NUMBERS = Pattern.compile("(?<=\\d)\\s+(?=\\d)", UNICODE);
    private static final String KEPT_SPACE = "\u0001";
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟‘’‚‛\"'「」『』〝〞`《》]");
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[年/.-](\\d{1,2})[月/.-](\\d{1,2})(?!\\d)日?", UNICODE);

    /// Characters that are written for each other although neither is the other's form in another script, and
    /// punctuation that varies.
    private static final Map<Character, Character> VARIANTS =
            variants("著着裏里裡里隻只乾干幹干麼么佔占週周於于並并臺台徵征瞭了牠它祇只衹只妳你您你—-–-―-─-~-。.、,");

    private final String text;

    private LooseText(String text) {
        this.text = text;
    }

    static LooseText of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = PINYIN_NOTE.matcher(plain).replaceAll("");
        plain = SPACE_BETWEEN_NUMBERS.matcher(plain).replaceAll(KEPT_SPACE);
        plain = SPACE.matcher(plain).replaceAll("").replace(KEPT_SPACE, " ");
        plain = QUOTATION_MARK.matcher(plain).replaceAll("");
        StringBuilder folded = new StringBuilder(Folding.fold(plain));
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, VARIANTS.getOrDefault(folded.charAt(i), folded.charAt(i)));
        }
        return new LooseText(DATE.matcher(folded)
                .replaceAll(date -> "%s-%02d-%02d"
                        .formatted(date.group(1), Integer.valueOf(date.group(2)), Integer.valueOf(date.group(3)))));
    }

    /// Both texts, with nothing that would be found across the border.
    LooseText and(LooseText other) {
        return new LooseText(text + '\0' + other.text);
    }

    /// Whether the answer stands in this text, a number never as a part of a longer number.
    boolean contains(LooseText answer) {
        String sought = answer.text;
        if (sought.isEmpty()) {
            return false;
        }
        int at = text.indexOf(sought);
        while (at >= 0 && !standsAlone(at, at + sought.length())) {
            at = text.indexOf(sought, at + 1);
        }
        return at >= 0;
    }

    private boolean standsAlone(int start, int end) {
        boolean cutsBefore = isDigit(start) && (isDigit(start - 1) || (isSeparator(start - 1) && isDigit(start - 2)));
        boolean cutsAfter = isDigit(end - 1) && (isDigit(end) || (isSeparator(end) && isDigit(end + 1)));
        return !cutsBefore && !cutsAfter;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isSeparator(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private static Map<Character, Character> variants(String pairs) {
        Map<Character, Character> variants = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            variants.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(variants);
    }

    @Override
    public String toString() {
        return text;
    }
}
