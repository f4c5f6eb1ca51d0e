package dev.yinju.commands;

import dev.yinju.index.FileChange;
import dev.yinju.index.UpdateSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an update did, in a line for the operator.
final class UpdateText {

    private UpdateText() {}

    static String of(UpdateSummary update, Duration took) {
        if (update.changed() == 0) {
            return "nothing has changed: " + Amount.of(update.unchanged(), "file") + " up to date";
        }
        List<String> parts = new ArrayList<>();
        parts.add("indexed " + Amount.of(update.quotable(), "report"));
        parts.add(Amount.of(update.passages(), "passage"));
        add(parts, update.skipped(), "skipped");
        add(parts, update.count(FileChange.Kind.REMOVED), "removed");
        add(parts, update.unchanged(), "unchanged");
        return String.format(Locale.ROOT, "%s in %.1f s", String.join(", ", parts), took.toMillis() / 1000.0);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
