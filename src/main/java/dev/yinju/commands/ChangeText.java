package dev.yinju.commands;

import dev.yinju.index.FileChange;
import dev.yinju.index.IndexedFile;
import java.util.Locale;

/// What an update did about a file, in a line for the operator.
final class ChangeText {

    private ChangeText() {}

    static String of(FileChange change) {
        IndexedFile file = change.indexed();
        if (file == null) {
            return line("removed", change.file(), "");
        }
        String problems = String.join("; ", file.problems());
        if (!file.quotable()) {
            return line("skipped", change.file(), problems.isEmpty() ? "nothing to quote" : problems);
        }
        StringBuilder outcome = new StringBuilder(Amount.of(file.passages(), "passage"));
        outcome.append(", ").append(file.type());
        if (file.repairs() > 0) {
            outcome.append(", ").append(Amount.of(file.repairs(), "repair"));
        }
        if (file.dropped() > 0) {
            outcome.append(", ").append(Amount.of(file.dropped(), "part")).append(" left out");
        }
        if (!problems.isEmpty()) {
            outcome.append("; ").append(problems);
        }
        return line(change.kind().name().toLowerCase(Locale.ROOT), change.file(), outcome.toString());
    }

    private static String line(String what, String file, String outcome) {
        return outcome.isEmpty() ? "%-8s %s".formatted(what, file) : "%-8s %s: %s".formatted(what, file, outcome);
    }
}
