package dev.yinju.answering;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How much each term of a question tells. Sets of terms are bit sets over the question's terms, so that what several
/// sentences cover together is their union.
final class Weights {

    /// A bigram repeats what its two characters say, so it counts less than they do (measured).
    private static final double BIGRAM = 0.5;

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final double[] weights;
    private final BitSet own = new BitSet();
    private final BitSet pairs = new BitSet();
    private final TermFinder finder;
    private final double total;
    private final double ownTotal;

    Weights(ParsedQuestion question, PassageIndex.Snapshot snapshot) {
        weights = new double[question.terms().size()];
        question.terms().forEach((term, weight) -> {
            int number = numbers.size();
            numbers.put(term, number);
            own.set(number, question.own().contains(term));
            pairs.set(number, own.get(number) && term.kind() != Term.Kind.UNIGRAM);
            weights[number] = weight * snapshot.idf(term) * share(term.kind());
        });
        finder = new TermFinder(question.terms().keySet());
        BitSet all = new BitSet();
        all.set(0, weights.length);
        total = sum(all);
        ownTotal = sum(own);
    }

    private static double share(Term.Kind kind) {
        return switch (kind) {
            case UNIGRAM -> 1;
            case BIGRAM, SOUND -> BIGRAM;
        };
    }

    /// The question's terms that stand in a text.
    BitSet termsIn(String text) {
        return termsIn(Folding.fold(text), new Span(0, text.length()));
    }

    /// The question's terms that stand in a stretch of a folded text.
    BitSet termsIn(String folded, Span span) {
        return finder.in(folded, span);
    }

    /// Whether some terms have more than single characters in common with the question, if that has more.
    boolean sharePair(BitSet terms) {
        return pairs.isEmpty() || terms.intersects(pairs);
    }

    /// The share that some terms have of the weight of the question and its context, from 0 to 1.
    double share(BitSet terms) {
        return total == 0 ? 0 : sum(terms) / total;
    }

    /// The share that some terms have of the weight of the question alone, from 0 to 1.
    double ownShare(BitSet terms) {
        BitSet both = (BitSet) terms.clone();
        both.and(own);
        return ownTotal == 0 ? 0 : sum(both) / ownTotal;
    }

    /// The share that some terms have of the weight of the question and its context, from 0 to 1.
    double share(Set<Term> terms) {
        BitSet bits = new BitSet();
        terms.forEach(term -> bits.set(Objects.requireNonNull(numbers.get(term))));
        return share(bits);
    }

    /// Compensated for rounding, so that terms of equal weight give equal sums, in whatever order they come.
    ///
    /// @see <a href="https://doi.org/10.1145/363707.363723">Kahan, Further remarks on reducing
    ///     truncation errors, 1965</a>
    private double sum(BitSet terms) {
        double sum = 0;
        double excess = 0;
        for (int number = terms.nextSetBit(0); number >= 0; number = terms.nextSetBit(number + 1)) {
            double next = weights[number] - excess;
            double both = sum + next;
            excess = (both - sum) - next;
            sum = both;
        }
        return sum - excess;
    }

    /// The share of the question's weight that a text covers, from 0 to 1.
    double coverage(String text) {
        return share(termsIn(text));
    }
}
