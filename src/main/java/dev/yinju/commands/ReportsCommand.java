package dev.yinju.commands;

import dev.yinju.index.IndexException;
import dev.yinju.index.IndexedFile;
import dev.yinju.json.DetailsJson;
import dev.yinju.json.Json;
import dev.yinju.json.ReportJson;
import dev.yinju.json.SourceJson;
import dev.yinju.reports.ContentType;
import dev.yinju.reports.ReadingDetails;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the reports.
@Command(
        name = "reports",
        header = "Lists the reports with their metadata, lengths and problems.",
        description = "列出报告的标题、发布者、日期、字数和问题。")
final class ReportsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    @Option(names = "--details", description = "Say of each place what was mended, and what was left out and why.")
    private boolean details;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "List these files only, by their paths in the reports folder.")
    private List<String> files = List.of();

    private final SharedOptions options;
    private final Streams streams;

    ReportsCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        Set<String> missing = new LinkedHashSet<>(files);
        try (Library library = LibraryOpening.openToAskOnce(options.settings().withoutVectors(), streams)) {
            DetailsReading reading = library.details();
            library.forEachFile(file -> {
                if (files.isEmpty() || missing.remove(file.source().file())) {
                    if (details && file.quotable()) {
                        printWithDetails(file, reading);
                    } else {
                        print(file, null);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        missing.forEach(file -> streams.tell("there is no file %s in the reports folder".formatted(file)));
        return missing.isEmpty() ? 0 : 1;
    }

    /// That one file cannot be read again is no reason not to go on.
    private void printWithDetails(IndexedFile file, DetailsReading reading) {
        ReadingDetails found = null;
        IndexedFile shown = file;
        try {
            found = reading.of(file.source().file());
        } catch (ReportFolderException e) {
            shown = file.withProblem("no details: " + e.getMessage());
        }
        print(shown, found);
    }

    private void print(IndexedFile file, @Nullable ReadingDetails found) {
        try {
            streams.println(json ? Json.write(toJson(file, found)) : ReportText.of(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportJson toJson(IndexedFile file, @Nullable ReadingDetails found) {
        ContentType type = file.type();
        return new ReportJson(
                SourceJson.of(file.source()),
                type == null ? null : type.format(),
                type == null ? null : type.encoding(),
                file.dropped(),
                file.characters(),
                file.passages(),
                file.repairs(),
                file.problems(),
                file.copies(),
                found == null ? null : DetailsJson.of(found));
    }
}
