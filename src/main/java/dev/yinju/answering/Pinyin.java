package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How Chinese characters sound, in Hanyu Pinyin without tones: finds names that are written in Latin letters,
/// and words with a wrong character that sounds the same. Knows the commonest reading of the characters of
/// GB 2312.
final class Pinyin {

    private static final String TABLE = "pinyin.txt";
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_WORD = 40;

    private static final @Nullable String[] SYLLABLES = new String[Character.MAX_VALUE + 1];
    private static final Set<String> KNOWN = new HashSet<>();

    static {
        Resources.lines(TABLE).forEach(line -> {
            String syllable = line.substring(0, line.indexOf(' '));
            KNOWN.add(syllable);
            line.substring(syllable.length() + 1).chars().forEach(c -> SYLLABLES[c] = syllable);
        });
    }

    private Pinyin() {}

    /// The reading of two folded characters, as `ping cheng`; absent if either has none.
    static Optional<String> of(String twoCharacters) {
        if (twoCharacters.length() != 2) {
            return Optional.empty();
        }
        String first = SYLLABLES[twoCharacters.charAt(0)];
        String second = SYLLABLES[twoCharacters.charAt(1)];
        return first == null || second == null ? Optional.empty() : Optional.of(pair(first, second));
    }

    /// The reading of one folded character.
    static Optional<String> of(char character) {
        return Optional.ofNullable(SYLLABLES[character]);
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
                if (reachable && KNOWN.contains(last) && (fewest == null || before.size() + 1 < fewest.size())) {
                    fewest = new ArrayList<>(before);
                    fewest.add(last);
                }
            }
            upTo.add(fewest == null ? List.of() : fewest);
        }
        return upTo.get(word.length());
    }
}
