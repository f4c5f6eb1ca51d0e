package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;

/// Windows none of which repeats another.
final class DistinctWindows {

    private final List<Said> kept = new ArrayList<>();

    private record Said(Window window, Words words) {}

    /// Adds a window, unless it says nothing that one of the others does not: the same place, or nearly the same words
    /// in a copy of the report, whatever its script and punctuation.
    ///
    /// @return whether it was added
    boolean add(Window window) {
        if (kept.stream().anyMatch(other -> window.overlaps(other.window))) {
            return false;
        }
        Words words = Words.of(window.text());
        if (kept.stream().anyMatch(other -> words.nearlyAllIn(other.words) && other.words.nearlyAllIn(words))) {
            return false;
        }
        return kept.add(new Said(window, words));
    }
}
