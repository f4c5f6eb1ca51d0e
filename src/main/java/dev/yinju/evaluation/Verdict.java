package dev.yinju.evaluation;

import dev.yinju.answering.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How good the answer to one question was.
///
/// @param answered whether it was answered
/// @param best the quote that answers, or, if it was not answered, that came closest; absent if there was none
/// @param rank the place, from 1, of the first quote that holds an accepted answer, or would have if it was not
///     answered; absent if none does
/// @param coverage the share of the gold reports that are quoted; absent where there are fewer than two
/// @param parts the share of a list's items that are quoted; absent where the answer is no list
record Verdict(
        GoldQuestion gold,
        Outcome outcome,
        boolean answered,
        @Nullable Quote best,
        @Nullable Integer rank,
        @Nullable Double coverage,
        @Nullable Double parts,
        Duration took) {

    boolean answerable() {
        return gold.answerable();
    }

    /// Whether the first quote comes from a gold report.
    boolean rightSource() {
        return rightQuote() || outcome == Outcome.WRONG_QUOTE || outcome == Outcome.WRONG_PASSAGE;
    }

    /// Whether the first quote holds an accepted answer.
    boolean rightQuote() {
        return answerable() && outcome == Outcome.RIGHT;
    }

    boolean rightQuoteUpTo(int length) {
        return rightQuote() && length() <= length;
    }

    boolean rightAmongFirst(int quotes) {
        return answered && rank != null && rank <= quotes;
    }

    /// How sure the answer was, or would have been, from 0 to 1.
    double confidence() {
        return best == null ? 0 : best.score();
    }

    /// Whether it would be answered if answers had to be so sure.
    boolean answeredAt(double threshold) {
        return best != null && confidence() >= threshold;
    }

    /// The length of the first quote in characters (code points); 0 if there is none.
    int length() {
        return best == null ? 0 : best.text().codePointCount(0, best.text().length());
    }

    /// What was not as it should be; empty if all was.
    List<String> shortcomings() {
        List<String> shortcomings = new ArrayList<>();
        if (outcome != Outcome.RIGHT) {
            shortcomings.add(outcome.label());
        }
        if (coverage != null && coverage < 1) {
            shortcomings.add(String.format(Locale.ROOT, "coverage %.2f", coverage));
        }
        if (parts != null && parts < 1 && rightQuote()) {
            shortcomings.add(String.format(Locale.ROOT, "list parts %.2f", parts));
        }
        return shortcomings;
    }
}
