package dev.yinju.commands;

import dev.yinju.evaluation.Refusals;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Refusals for people to read: how many were right, and the curve over the threshold.
final class RefusalsText {

    private RefusalsText() {}

    static String of(Refusals refusals) {
        Refusals.Confusion counts = refusals.confusion();
        return """
                refusals          answered right  answered wrong  refused
                a report answers  %14d  %14d  %7d
                none answers      %14s  %14d  %7d

                confidence: area under the curve of refusals %s
                threshold  refusal recall  false refusal  quote@1  precision
                %s""".formatted(
                        counts.answeredRight(),
                        counts.answeredWrong(),
                        counts.refusedAnswerable(),
                        "-",
                        counts.answeredUnanswerable(),
                        counts.refusedUnanswerable(),
                        share(refusals.auroc()),
                        refusals.curve().stream().map(RefusalsText::line).collect(Collectors.joining("\n")));
    }

    private static String line(Refusals.Point point) {
        return String.format(
                Locale.ROOT,
                "%9.2f  %14s  %13s  %7s  %9s",
                point.threshold(),
                share(point.refusalRecall()),
                share(point.falseRefusals()),
                share(point.quote1()),
                share(point.precision()));
    }

    private static String share(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
