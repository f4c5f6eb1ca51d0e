package dev.yinju.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where two characters of a question only stand together by chance, as `村有` in `石桥村有多少` and `村二` in `石桥村二期工程`:
/// one ends a word and the other begins one. The reports do not hold them together, and one of them joins words, or
/// both belong to a pair that the reports hold.
///
/// @param starts where such pairs start in the text, in UTF-16 code units
record Junctions(Set<Integer> starts) {

    private static final String JOINS_WORDS = "有是在的了被把和与从向对于为都也就还用能要会";

    static Junctions of(List<Token> tokens, PassageIndex.Snapshot snapshot) {
        Set<Integer> knownStarts = new HashSet<>();
        Set<Integer> knownEnds = new HashSet<>();
        Set<Token> unknown = new HashSet<>();
        for (Token token : tokens) {
            if (token.term().kind() == Term.Kind.BIGRAM) {
                if (snapshot.contains(token.term())) {
                    knownStarts.add(token.start());
                    knownEnds.add(token.end());
                } else {
                    unknown.add(token);
                }
            }
        }
        Set<Integer> junctions = new HashSet<>();
        for (Token pair : unknown) {
            if (joinsWords(pair.term())
                    || (knownEnds.contains(pair.start() + 1) && knownStarts.contains(pair.end() - 1))) {
                junctions.add(pair.start());
            }
        }
        return new Junctions(junctions);
    }

    private static boolean joinsWords(Term pair) {
        return pair.text().chars().anyMatch(c -> JOINS_WORDS.indexOf(c) >= 0);
    }

    /// Whether one starts at a place in the text.
    boolean contain(int start) {
        return starts.contains(start);
    }
}
