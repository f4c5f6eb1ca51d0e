package dev.yinju.commands;

import dev.yinju.evaluation.Evaluation;
import dev.yinju.evaluation.Failure;
import dev.yinju.evaluation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An evaluation for people to read: the figures, what went wrong how often, the refusals, and failures.
final class EvaluationText {

    private static final int FAILURES = 10;
    private static final String BASELINE = "  plain Lucene";

    private EvaluationText() {}

    /// @param plain the evaluation to compare with; absent for none
    /// @param allFailures whether all failures are shown, or the first only
    static String of(Evaluation evaluation, @Nullable Evaluation plain, boolean allFailures) {
        List<String> parts = new ArrayList<>();
        parts.add(figures(evaluation.figures(), plain == null ? Map.of() : plain.figures()));
        parts.add(evaluation.outcomes().entrySet().stream()
                .map(outcome -> outcome.getKey().label() + " " + outcome.getValue())
                .collect(Collectors.joining(", ", "outcomes: ", "")));
        parts.add(RefusalsText.of(evaluation.refusals()));
        List<Failure> failures = evaluation.failures();
        if (!failures.isEmpty()) {
            parts.add(failures(failures, allFailures ? failures.size() : FAILURES));
        }
        return String.join("\n\n", parts);
    }

    private static String figures(Map<String, Figures> groups, Map<String, Figures> plain) {
        List<FiguresTable.Row> rows = new ArrayList<>();
        groups.forEach((group, figures) -> {
            rows.add(new FiguresTable.Row(group, figures));
            Figures other = plain.get(group);
            if (other != null) {
                rows.add(new FiguresTable.Row(BASELINE, other));
            }
        });
        return FiguresTable.of(rows);
    }

    private static String failures(List<Failure> failures, int most) {
        String shown =
                failures.stream().limit(most).map(EvaluationText::failure).collect(Collectors.joining("\n"));
        String left = failures.size() <= most
                ? ""
                : "\n… and %d more; --failures shows all".formatted(failures.size() - most);
        return "%d answers not fully right:\n%s%s".formatted(failures.size(), shown, left);
    }

    private static String failure(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add("%s [%s] %s".formatted(failure.id(), failure.kind(), failure.question()));
        if (!failure.context().isEmpty()) {
            lines.add("after:  " + String.join(" / ", failure.context()));
        }
        lines.add(String.join("; ", failure.shortcomings())
                + (failure.rank() == null ? "" : "; a right quote stands at rank " + failure.rank()));
        failure.wanted().forEach(wanted -> lines.add("wanted: " + wanted));
        if (failure.found() != null) {
            lines.add(
                    String.format(Locale.ROOT, "found:  %s (confidence %.2f)", failure.found(), failure.confidence()));
        }
        return String.join("\n    ", lines);
    }
}
