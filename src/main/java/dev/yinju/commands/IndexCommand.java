package dev.yinju.commands;

import dev.yinju.index.FileChange;
import dev.yinju.index.IndexException;
import dev.yinju.index.IndexedFile;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Brings the index up to date and says what was done.
@Command(
        name = "index",
        header = "Brings the index up to date; says what was read, skipped and repaired.",
        description = "更新索引,并说明读取、跳过、修复了什么。")
final class IndexCommand implements Callable<Integer> {

    private final SharedOptions options;
    private final Streams streams;

    IndexCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        try (Library library = Library.openQuietly(options.settings(), streams)) {
            for (FileChange change : library.update().changes()) {
                streams.println(describe(change));
            }
            streams.println(library.summary());
        }
        return 0;
    }

    private static String describe(FileChange change) {
        IndexedFile file = change.indexed();
        if (file == null) {
            return line("removed", change.file(), "");
        }
        String problems = String.join("; ", file.problems());
        if (!file.quotable()) {
            return line("skipped", change.file(), problems.isEmpty() ? "nothing to quote" : problems);
        }
        StringBuilder outcome = new StringBuilder(Library.count(file.passages(), "passage"));
        if (file.repairs() > 0) {
            outcome.append(", ").append(Library.count(file.repairs(), "repair"));
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
