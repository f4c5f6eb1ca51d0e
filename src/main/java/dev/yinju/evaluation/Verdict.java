package dev.yinju.evaluation;

import dev.yinju.answering.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How good the answer to one question was. For a question that no report answers, only whether it was answered counts.
///
/// @param first the first quote; absent if the question was not answered
/// @param rightSource whether the first quote comes from a gold report
/// @param rightQuote whether it also holds an accepted answer
/// @param rightAmongFirst whether one of the first three does
/// @param coverage the share of the gold reports that are quoted; absent where there are fewer than two
/// @param parts the share of a list's items that are quoted; absent where the answer is no list
record Verdict(
        GoldQuestion gold,
        @Nullable Quote first,
        boolean rightSource,
        boolean rightQuote,
        boolean rightAmongFirst,
        @Nullable Double coverage,
        @Nullable Double parts,
        Duration took) {

    boolean answered() {
        return first != null;
    }

    boolean rightQuoteUpTo(int length) {
        return rightQuote && length() <= length;
    }

    /// The length of the first quote in characters (code points); 0 without one.
    int length() {
        return first == null ? 0 : first.text().codePointCount(0, first.text().length());
    }

    /// What was not as it should be; empty if all was.
    List<String> shortcomings() {
        if (!gold.answerable()) {
            return answered() ? List.of("answered the unanswerable") : List.of();
        }
        List<String> shortcomings = new ArrayList<>();
        String later = rightAmongFirst ? ", right quote in the first 3" : "";
        if (!answered()) {
            shortcomings.add("false refusal");
        } else if (!rightSource) {
            shortcomings.add("wrong source" + later);
        } else if (!rightQuote) {
            shortcomings.add("quote lacks the answer" + later);
        }
        if (coverage != null && coverage < 1) {
            shortcomings.add(String.format(Locale.ROOT, "coverage %.2f", coverage));
        }
        if (parts != null && parts < 1 && rightQuote) {
            shortcomings.add(String.format(Locale.ROOT, "list parts %.2f", parts));
        }
        return shortcomings;
    }
}
