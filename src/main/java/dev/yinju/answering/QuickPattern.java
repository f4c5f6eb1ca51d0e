package dev.yinju.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is looked for in many texts. Finds what [Matcher#find] finds, but sooner: `Matcher` tries
/// every alternative at every place of a text, and a class of a dozen Chinese characters is a dozen comparisons. This
/// one passes over the characters that begin no match. It learns which those are as it meets them: a character begins
/// none if it does not match by itself, and not because more would have to follow ([Matcher#hitEnd]).
///
/// For expressions that match one character at least, and that do not ask for something before the match; what must
/// not stand before it may be said. For any number of threads.
final class QuickPattern {

    private static final int NEVER = 1;
    private static final int PERHAPS = 2;

    /// Two bits for each character: what is known of it, 0 for nothing.
    private static final int BITS = 2;

    private static final int CHARACTERS_TOGETHER = Integer.SIZE / BITS;

    private final Pattern pattern;

    /// Threads may overwrite what others have learned, which is then learned again.
    private final int[] learned = new int[(Character.MAX_VALUE + 1) / CHARACTERS_TOGETHER];

    private QuickPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static QuickPattern compile(String expression) {
        return new QuickPattern(Pattern.compile(expression));
    }

    /// Whether it matches anywhere in a text.
    boolean isIn(String text) {
        int candidate = candidate(text, 0);
        return candidate < text.length() && find(matcher(text), text, candidate);
    }

    /// All places in a text that it matches, in order.
    List<Span> in(String text) {
        int candidate = candidate(text, 0);
        if (candidate == text.length()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher matcher = matcher(text);
        for (int at = candidate; find(matcher, text, at); at = matcher.end()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }

    /// A text with spaces, as many as characters, in place of what it matches.
    String blank(String text) {
        List<Span> found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        char[] blanked = text.toCharArray();
        found.forEach(span -> Arrays.fill(blanked, span.start(), span.end(), ' '));
        return new String(blanked);
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    /// Characters of two UTF-16 code units are left to the matcher, which goes on with them from where they are.
    private boolean find(Matcher matcher, String text, int from) {
        for (int at = candidate(text, from); at < text.length(); at = candidate(text, at + 1)) {
            if (Character.isSurrogate(text.charAt(at))) {
                return matcher.find(at);
            }
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /// The next place at which a match may begin; the text's length if there is none.
    private int candidate(String text, int from) {
        int at = from;
        while (at < text.length() && !mayBegin(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean mayBegin(char c) {
        int known = (learned[c / CHARACTERS_TOGETHER] >>> shift(c)) & (NEVER | PERHAPS);
        return (known == 0 ? learn(c) : known) == PERHAPS;
    }

    @SuppressWarnings("JdkObsolete") // made for scanners, which ask the same: could more text make it match
    private int learn(char c) {
        Matcher matcher = pattern.matcher(String.valueOf(c));
        int known = matcher.lookingAt() || matcher.hitEnd() || Character.isSurrogate(c) ? PERHAPS : NEVER;
        learned[c / CHARACTERS_TOGETHER] |= known << shift(c);
        return known;
    }

    private static int shift(char c) {
        return BITS * (c % CHARACTERS_TOGETHER);
    }
}
