package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How Chinese characters sound, in Hanyu Pinyin without tones: finds names that are written in Latin letters,
/// and words with a wrong character that sounds the same. Knows the commonest reading of the characters of
/// GB 2312.
final class Pinyin {

    private static final String TABLE = "pinyin.txt";
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_WORD = 40;

    /// For each character its syllable's place in the list below; 0 if it has none.
    private static final char[] NUMBERS = new char[Character.MAX_VALUE + 1];

    private static final List<String> SYLLABLES = new ArrayList<>(List.of(""));
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        Resources.lines(TABLE).forEach(line -> {
            String syllable = line.substring(0, line.indexOf(' '));
            char number = (char) SYLLABLES.size();
            line.substring(syllable.length() + 1).chars().forEach(c -> NUMBERS[c] = number);
            PLACES.put(syllable, SYLLABLES.size());
            SYLLABLES.add(syllable);
        });
    }

    private Pinyin() {}

    /// The reading of two folded characters, as `ping cheng`; absent if either has none.
    static Optional<String> of(String twoCharacters) {
        if (twoCharacters.length() != 2) {
            return Optional.empty();
        }
        int first = NUMBERS[twoCharacters.charAt(0)];
        int second = NUMBERS[twoCharacters.charAt(1)];
        return first == 0 || second == 0
                ? Optional.empty()
                : Optional.of(pair(SYLLABLES.get(first), SYLLABLES.get(second)));
    }

    /// The reading of one folded character.
    static Optional<String> of(char character) {
        int number = NUMBERS[character];
        return number == 0 ? Optional.empty() : Optional.of(SYLLABLES.get(number));
    }

    /// A number above 0 that two folded characters share with all that sound the same; 0 if either has no reading.
    ///
    /// @param first a code point
    /// @param second a code point
    static int number(int first, int second) {
        if (first > Character.MAX_VALUE || second > Character.MAX_VALUE) {
            return 0;
        }
        int one = NUMBERS[first];
        int other = NUMBERS[second];
        return one == 0 || other == 0 ? 0 : one << Character.SIZE | other;
    }

    /// The same for what two characters sound like, as [#pair] writes it; 0 if no characters do.
    static int number(String pair) {
        int space = Math.max(0, pair.indexOf(' '));
        Integer one = PLACES.get(pair.substring(0, space));
        Integer other = PLACES.get(pair.substring(Math.min(space + 1, pair.length())));
        return one == null || other == null ? 0 : one << Character.SIZE | other;
    }

    static String pair(String first, String second) {
        return first + ' ' + second;
    }

    /// The syllables of a word in small Latin letters, with as few syllables as possible; empty if it is not Pinyin.
    static List<String> syllables(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of();
        }
        List<List<String>> upTo = new ArrayList<>();
        upTo.add(List.of());
        for (int end = 1; end <= word.length(); end++) {
            List<String> fewest = null;
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                List<String> before = upTo.get(start);
                String last = word.substring(start, end);
                boolean reachable = start == 0 || !before.isEmpty();
                if (reachable && PLACES.containsKey(last) && (fewest == null || before.size() + 1 < fewest.size())) {
                    fewest = new ArrayList<>(before);
                    fewest.add(last);
                }
            }
            upTo.add(fewest == null ? List.of() : fewest);
        }
        return upTo.get(word.length());
    }
}
