package dev.yinju.reports;

import dev.yinju.answering.FamilyNames;
import java.util.ArrayList;
import java.util.List;

/// Tells Chinese personal names from other short words by their family name.
final class Surnames {

    private Surnames() {}

    static boolean isName(String word) {
        int length = word.length();
        boolean twoPart = length >= 3 && length <= 4 && FamilyNames.isDouble(word.substring(0, 2));
        return twoPart || (length >= 2 && length <= 3 && FamilyNames.isSingle(word.charAt(0)) && allHan(word));
    }

    /// Two or three names that were written without anything between them, where they can be told apart in one way
    /// only.
    static List<String> separate(String names) {
        List<List<String>> ways = new ArrayList<>();
        collect(names, List.of(), ways);
        return ways.size() == 1 ? ways.getFirst() : List.of(names);
    }

    private static void collect(String rest, List<String> names, List<List<String>> ways) {
        if (rest.isEmpty()) {
            ways.add(names);
        }
        for (int length = 2; length <= 4 && length <= rest.length() && names.size() < 4; length++) {
            if (isName(rest.substring(0, length))) {
                List<String> more = new ArrayList<>(names);
                more.add(rest.substring(0, length));
                collect(rest.substring(length), more, ways);
            }
        }
    }

    private static boolean allHan(String word) {
        return word.codePoints().allMatch(Characters::isHan);
    }
}
