package dev.yinju.commands;

import dev.yinju.evaluation.Evaluation;
import dev.yinju.evaluation.Failure;
import dev.yinju.evaluation.GoldException;
import dev.yinju.index.IndexException;
import dev.yinju.json.Json;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "GOLD.jsonl holds one object a line: {\"id\",\"question\",\"kind\",\"script\",\"gold\":[{\"file\",\"answers\":[…]}]}; "
                    + "gold is empty where no report answers."
        })
final class EvalCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;

    @Option(names = "--failures", description = "Say what was wanted and found where an answer was not right.")
    private boolean failures;

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
        try (Library library = Library.openToAsk(options.settings(), streams)) {
            Evaluation evaluation = Evaluation.of(gold, library::answer);
            if (json) {
                streams.println(Json.write(toJson(evaluation)));
            } else {
                streams.println(FiguresTable.of(evaluation.figures()));
                for (Failure failure : shown(evaluation)) {
                    streams.println(describe(failure));
                }
            }
        }
        return 0;
    }

    private List<Failure> shown(Evaluation evaluation) {
        return failures ? evaluation.failures() : List.of();
    }

    private Map<String, Object> toJson(Evaluation evaluation) {
        Map<String, Object> all = new LinkedHashMap<>(evaluation.figures());
        if (failures) {
            all.put("failures", evaluation.failures());
        }
        return all;
    }

    private static String describe(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add("%s [%s] %s".formatted(failure.id(), failure.kind(), failure.question()));
        lines.add(String.join("; ", failure.shortcomings()));
        failure.wanted().forEach(wanted -> lines.add("wanted: " + wanted));
        if (failure.found() != null) {
            lines.add("found:  " + failure.found());
        }
        return String.join("\n    ", lines);
    }
}
