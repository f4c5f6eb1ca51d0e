package dev.yinju.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;

/// Guesses which word was meant.
final class NearestWord {

    private NearestWord() {}

    /// The word that takes the fewest changes of single characters to get to.
    static String to(String typed, Collection<String> words) {
        return Collections.min(words, Comparator.comparingInt(word -> distance(typed, word)));
    }

    /// The Levenshtein distance, after Wagner and Fischer, The String-to-String Correction Problem, 1974.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
