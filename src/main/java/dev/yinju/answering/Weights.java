package dev.yinju.answering;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// How much each term of a question tells.
final class Weights {

    /// A bigram repeats what its two characters say, so it counts less than they do (measured).
    private static final double BIGRAM = 0.5;

    private final Map<Term, Double> weights = new HashMap<>();
    private final double total;

    Weights(ParsedQuestion question, PassageIndex.Snapshot snapshot) {
        question.terms().forEach((term, weight) -> weights.put(term, weight * snapshot.idf(term) * share(term.kind())));
        this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double share(Term.Kind kind) {
        return switch (kind) {
            case UNIGRAM -> 1;
            case BIGRAM -> BIGRAM;
        };
    }

    /// The share of the question's weight that a text with these terms covers, from 0 to 1.
    double coverage(Collection<Term> terms) {
        if (total == 0) {
            return 0;
        }
        double covered = 0;
        for (Term term : new HashSet<>(terms)) {
            covered += weights.getOrDefault(term, 0.0);
        }
        return covered / total;
    }
}
