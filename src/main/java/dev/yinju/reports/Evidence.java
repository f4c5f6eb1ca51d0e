package dev.yinju.reports;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the undamaged part of a text tells about its damaged places: which characters stand next to each other, how
/// characters are read, and which script it is written in.
final class Evidence {

    private static final Pattern NOTE = Pattern.compile("[(\uFF08]" + PinyinNotes.SYLLABLE + "[)\uFF09]");

    private final Set<Integer> pairs;
    private final Map<String, Set<String>> readings;
    private final boolean traditional;

    private Evidence(Set<Integer> pairs, Map<String, Set<String>> readings, boolean traditional) {
        this.pairs = pairs;
        this.readings = readings;
        this.traditional = traditional;
    }

    static Evidence of(String text) {
        String plain = NOTE.matcher(text).replaceAll("");
        Set<Integer> pairs = IntStream.range(1, plain.length())
                .mapToObj(i -> pair(plain.charAt(i - 1), plain.charAt(i)))
                .collect(Collectors.toSet());
        long traditional =
                plain.chars().filter(c -> Characters.traditionalOnly((char) c)).count();
        long simplified =
                plain.chars().filter(c -> Characters.simplifiedOnly((char) c)).count();
        return new Evidence(pairs, new PinyinNotes(text).readings(), traditional > simplified);
    }

    boolean neighbours(char first, char second) {
        return pairs.contains(pair(first, second));
    }

    /// The characters that are read like this somewhere in the text.
    Set<String> read(String pinyin) {
        return readings.getOrDefault(pinyin, Set.of());
    }

    /// Whether the character may stand in running text of this script.
    boolean plausible(char c) {
        boolean rightScript = traditional ? !Characters.simplifiedOnly(c) : !Characters.traditionalOnly(c);
        return Characters.isChinesePunctuation(c) || (Characters.commonness(c) >= 2 && rightScript);
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }
}
