package dev.yinju.answering;

import java.util.LinkedHashMap;
import java.util.Map;

/// How a window ranks, and why. The weights were set by hand and checked on question sets of four collections: within
/// half and double, hardly any matters by more than a point.
///
/// @param parts what each reason adds, or takes away
/// @param total their sum
record Score(Map<Reason, Double> parts, double total) {

    /// What speaks for a window or against it.
    enum Reason {
        /// How well its passage matches: BM25 over the largest that there could be.
        PASSAGE(0.5),
        /// The share of the question that stands anywhere in its report.
        REPORT(0.3),
        /// The share of the question that it covers together with the subject of its report.
        COVERAGE(1),
        /// The share of the question that its best sentence covers.
        BEST_SENTENCE(0.15),
        /// How well what it holds is of the kind that is asked for.
        FIT(0.4),
        /// Whether it holds something that looks like the kind that is asked for.
        KIND(0.1),
        /// How near it comes to what the question is about, together with the subject of its report.
        MEANING(3),
        /// How near it comes to the words that only ask.
        ASKING(1),
        /// Who says something and what something means is told with it or after it, so a window that begins with it is
        /// better than one that ends with it.
        BEGINNING(0.2),
        /// A quotation at the end leaves out what is said about it.
        OPEN_END(0.1),
        /// What is said of a report, and what is said in it, answer different questions.
        BYLINE(0.6),
        /// Garbage is not quoted where a clean sentence answers about as well.
        DAMAGED(0.1);

        private final double weight;

        Reason(double weight) {
            this.weight = weight;
        }
    }

    /// Collects reasons.
    static final class Builder {

        private final Map<Reason, Double> parts = new LinkedHashMap<>();

        /// @param strength usually from -1 to 1
        Builder add(Reason reason, double strength) {
            if (strength != 0) {
                parts.merge(reason, reason.weight * strength, Double::sum);
            }
            return this;
        }

        Builder addIf(boolean applies, Reason reason, double strength) {
            return applies ? add(reason, strength) : this;
        }

        Score build() {
            return new Score(
                    parts,
                    parts.values().stream().mapToDouble(Double::doubleValue).sum());
        }
    }
}
