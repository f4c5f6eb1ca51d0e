package dev.yinju.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which questions were refused and which were not, and which would be if answers had to be more or less sure.
///
/// @param auroc the area under the curve of refusals: how likely a question that a report answers is surer of its
///     answer than one that none does, a tie counting half; absent where there are not both
/// @param curve what becomes of refusals with the threshold, from 0 to 1
public record Refusals(Confusion confusion, @Nullable Double auroc, List<Point> curve) {

    /// So many steps has the curve.
    private static final int STEPS = 20;

    /// How many questions were refused, of those that a report answers and of those that none does.
    ///
    /// @param answeredRight a report answers, and so did the first quote
    /// @param answeredWrong a report answers, but the first quote did not
    /// @param refusedAnswerable a report answers, but the question was refused
    /// @param answeredUnanswerable no report answers, but the question was answered
    /// @param refusedUnanswerable no report answers, and the question was refused
    public record Confusion(
            @JsonProperty("answered right") int answeredRight,
            @JsonProperty("answered wrong") int answeredWrong,
            @JsonProperty("refused answerable") int refusedAnswerable,
            @JsonProperty("answered unanswerable") int answeredUnanswerable,
            @JsonProperty("refused unanswerable") int refusedUnanswerable) {}

    /// What a threshold of confidence brings; shares are from 0 to 1, and absent where there is no question to take
    /// them over.
    ///
    /// @param refusalRecall the share of the unanswerable questions that are refused
    /// @param falseRefusals the share of the answerable questions that are refused
    /// @param quote1 the share of the answerable questions that are answered right
    /// @param precision the share of the answered questions that are answered right
    public record Point(
            double threshold,
            @JsonProperty("refusal recall") @Nullable Double refusalRecall,
            @JsonProperty("false refusal") @Nullable Double falseRefusals,
            @JsonProperty("quote@1") @Nullable Double quote1,
            @Nullable Double precision) {}

    static Refusals of(List<Verdict> verdicts) {
        return new Refusals(
                confusion(verdicts),
                auroc(verdicts),
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(step -> point(verdicts, (double) step / STEPS))
                        .toList());
    }

    private static Confusion confusion(List<Verdict> verdicts) {
        return new Confusion(
                count(verdicts, Verdict::rightQuote),
                count(verdicts, verdict -> verdict.answerable() && verdict.answered() && !verdict.rightQuote()),
                count(verdicts, verdict -> verdict.answerable() && !verdict.answered()),
                count(verdicts, verdict -> !verdict.answerable() && verdict.answered()),
                count(verdicts, verdict -> !verdict.answerable() && !verdict.answered()));
    }

    private static int count(List<Verdict> verdicts, Predicate<Verdict> which) {
        return (int) verdicts.stream().filter(which).count();
    }

    private static @Nullable Double auroc(List<Verdict> verdicts) {
        double[] answerable = confidences(verdicts, true);
        double[] unanswerable = confidences(verdicts, false);
        double won = 0;
        for (double surer : answerable) {
            for (double other : unanswerable) {
                won += surer > other ? 1 : surer == other ? 0.5 : 0;
            }
        }
        double pairs = (double) answerable.length * unanswerable.length;
        return pairs == 0 ? null : won / pairs;
    }

    private static double[] confidences(List<Verdict> verdicts, boolean answerable) {
        return verdicts.stream()
                .filter(verdict -> verdict.answerable() == answerable)
                .mapToDouble(Verdict::confidence)
                .toArray();
    }

    private static Point point(List<Verdict> verdicts, double threshold) {
        int answerable = count(verdicts, Verdict::answerable);
        int answered = count(verdicts, verdict -> verdict.answeredAt(threshold));
        int answeredAnswerable = count(verdicts, verdict -> verdict.answerable() && verdict.answeredAt(threshold));
        int right = count(
                verdicts,
                verdict -> verdict.answeredAt(threshold) && Integer.valueOf(1).equals(verdict.rank()));
        int unanswerable = verdicts.size() - answerable;
        return new Point(
                threshold,
                share(unanswerable - (answered - answeredAnswerable), unanswerable),
                share(answerable - answeredAnswerable, answerable),
                share(right, answerable),
                share(right, answered));
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
