package dev.yinju.commands;

import dev.yinju.evaluation.Evaluation;
import dev.yinju.evaluation.GoldException;
import dev.yinju.index.IndexException;
import dev.yinju.index.PlainLucene;
import dev.yinju.json.Json;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures the answers to questions whose answers are known.
@Command(
        name = "eval",
        header = "Measures the quality of the answers on a set of questions.",
        description = {
            "用一组已知答案的问题测量回答质量。",
            "",
            "GOLD.jsonl holds one object a line: {\"id\",\"question\",\"kind\",\"script\",\"context\",\"gold\":"
                    + "[{\"file\",\"answers\":[…]}]}; gold is empty where no report answers, and context is the id of "
                    + "the question before it in the same conversation, if there is one."
        })
final class EvalCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Write everything as one JSON object.")
    private boolean json;

    @Option(names = "--failures", description = "Show all answers that were not right, not the first ones only.")
    private boolean allFailures;

    @Option(
            names = "--baseline",
            description = "Measure plain Lucene beside it: the same files as they are decoded, "
                    + "a document for each paragraph, the standard analyzer and BM25 as they come.")
    private boolean baseline;

    @Parameters(paramLabel = "GOLD.jsonl", arity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path gold;

    private final SharedOptions options;
    private final Streams streams;

    EvalCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, GoldException, IOException {
        Settings settings = options.settings();
        Evaluation evaluation;
        try (Library library = LibraryOpening.openToAskOnce(settings, streams)) {
            library.requireReports();
            evaluation = Evaluation.of(gold, library::answer);
        }
        Evaluation plain = baseline ? plainLucene(settings) : null;
        if (json) {
            streams.println(Json.write(toJson(evaluation, plain)));
        } else {
            streams.println(EvaluationText.of(evaluation, plain, allFailures));
        }
        return 0;
    }

    private Evaluation plainLucene(Settings settings) throws ReportFolderException, GoldException, IOException {
        ReportFolder folder = new ReportFolder(settings.reports(), settings.maxFileSize());
        try (PlainLucene lucene = PlainLucene.of(folder)) {
            return Evaluation.of(gold, lucene::answer);
        }
    }

    private static Map<String, Object> toJson(Evaluation evaluation, @Nullable Evaluation plain) {
        Map<String, Object> all = new LinkedHashMap<>(evaluation.figures());
        all.put("outcomes", evaluation.outcomes());
        all.put("refusals", evaluation.refusals());
        all.put("failures", evaluation.failures());
        if (plain != null) {
            all.put("baseline", plain.figures());
        }
        return all;
    }
}
