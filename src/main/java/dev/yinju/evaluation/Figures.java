package dev.yinju.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// The quality of the answers to a set of questions. Shares are from 0 to 1, over the answerable questions unless said
/// otherwise, and absent where there is no question to take them over; not answering counts as a miss.
///
/// @param questions how many there are
/// @param source1 the first quote comes from a gold report
/// @param quote1 and holds an accepted answer
/// @param quote3 one of the first three does
/// @param quote1UpTo120 the first does, and has at most 120 characters
/// @param quote1UpTo200 the first does, and has at most 200 characters
/// @param coverage5 the share of the gold reports among the first five quotes, where there are several
/// @param parts3 the share of a list's items in the first three quotes
/// @param refusalRecall the share of the unanswerable questions that were not answered
/// @param falseRefusals the share of the answerable questions that were not answered
/// @param meanLength of the first quotes, in characters
/// @param medianLength of the first quotes, in characters
/// @param medianMillis the time within which half of the questions were answered
/// @param millis99 the time within which 99 of 100 were
public record Figures(
        @JsonProperty("n") int questions,
        int answerable,
        int unanswerable,
        @JsonProperty("source@1") @Nullable Double source1,
        @JsonProperty("quote@1") @Nullable Double quote1,
        @JsonProperty("quote@3") @Nullable Double quote3,
        @JsonProperty("q@1<=120") @Nullable Double quote1UpTo120,
        @JsonProperty("q@1<=200") @Nullable Double quote1UpTo200,
        @JsonProperty("cover@5") @Nullable Double coverage5,
        @JsonProperty("parts@3") @Nullable Double parts3,
        @JsonProperty("refusal recall") @Nullable Double refusalRecall,
        @JsonProperty("false refusal") @Nullable Double falseRefusals,
        @JsonProperty("mean len") @Nullable Double meanLength,
        @JsonProperty("median len") @Nullable Double medianLength,
        @JsonProperty("p50 ms") double medianMillis,
        @JsonProperty("p99 ms") double millis99) {

    static Figures of(List<Verdict> all) {
        List<Verdict> answerable = all.stream().filter(Verdict::answerable).toList();
        List<Verdict> unanswerable =
                all.stream().filter(verdict -> !verdict.answerable()).toList();
        double[] lengths = all.stream()
                .filter(Verdict::answered)
                .mapToDouble(Verdict::length)
                .sorted()
                .toArray();
        double[] millis = all.stream()
                .mapToDouble(verdict -> verdict.took().toNanos() / 1e6)
                .sorted()
                .toArray();
        return new Figures(
                all.size(),
                answerable.size(),
                unanswerable.size(),
                share(answerable, Verdict::rightSource),
                share(answerable, Verdict::rightQuote),
                share(answerable, verdict -> verdict.rightAmongFirst(3)),
                share(answerable, verdict -> verdict.rightQuoteUpTo(120)),
                share(answerable, verdict -> verdict.rightQuoteUpTo(200)),
                mean(answerable, Verdict::coverage),
                mean(answerable, Verdict::parts),
                share(unanswerable, verdict -> !verdict.answered()),
                share(answerable, verdict -> !verdict.answered()),
                orAbsent(lengths, DoubleStream.of(lengths).average().orElse(0)),
                orAbsent(lengths, median(lengths)),
                percentile(millis, 0.5),
                percentile(millis, 0.99));
    }

    private static @Nullable Double share(List<Verdict> verdicts, Predicate<Verdict> which) {
        return mean(verdicts, verdict -> which.test(verdict) ? 1.0 : 0.0);
    }

    private static @Nullable Double mean(List<Verdict> verdicts, Function<Verdict, @Nullable Double> value) {
        double sum = 0;
        int count = 0;
        for (Verdict verdict : verdicts) {
            Double one = value.apply(verdict);
            if (one != null) {
                sum += one;
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    private static @Nullable Double orAbsent(double[] values, double figure) {
        return values.length == 0 ? null : figure;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// The nearest-rank percentile.
    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
