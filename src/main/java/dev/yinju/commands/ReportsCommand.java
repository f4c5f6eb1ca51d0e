package dev.yinju.commands;

import dev.yinju.answering.Source;
import dev.yinju.index.IndexException;
import dev.yinju.index.IndexedFile;
import dev.yinju.json.Json;
import dev.yinju.json.ReportJson;
import dev.yinju.json.SourceJson;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the reports.
@Command(
        name = "reports",
        header = "Lists the reports with their metadata, lengths and problems.",
        description = "列出报告的标题、发布者、日期、字数和问题。")
final class ReportsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    private final SharedOptions options;
    private final Streams streams;

    ReportsCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        try (Library library = Library.openToAskOnce(options.settings().withoutVectors(), streams)) {
            for (IndexedFile file : library.files()) {
                streams.println(json ? Json.write(toJson(file)) : describe(file));
            }
        }
        return 0;
    }

    private static ReportJson toJson(IndexedFile file) {
        return new ReportJson(
                SourceJson.of(file.source()),
                file.characters(),
                file.passages(),
                file.repairs(),
                file.problems(),
                file.copies());
    }

    private static String describe(IndexedFile file) {
        Source source = file.source();
        List<String> lines = new ArrayList<>();
        lines.add(source.file());
        String metadata = Metadata.joined(
                source.title(),
                source.publisher(),
                String.join("、", source.authors()),
                source.editor() == null ? null : "edited by " + source.editor(),
                source.date() == null || source.time() == null ? source.date() : source.date() + " " + source.time(),
                source.place(),
                source.url());
        if (!metadata.isEmpty()) {
            lines.add(metadata);
        }
        lines.add(String.join(
                ", ",
                Library.count(file.characters(), "character"),
                Library.count(file.passages(), "passage"),
                Library.count(file.repairs(), "repair")));
        if (!file.copies().isEmpty()) {
            lines.add("= nearly the same as " + String.join(", ", file.copies()));
        }
        file.problems().forEach(problem -> lines.add("! " + problem));
        return String.join("\n  ", lines);
    }
}
