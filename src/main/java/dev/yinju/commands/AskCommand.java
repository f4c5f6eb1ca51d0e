package dev.yinju.commands;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Answerer;
import dev.yinju.answering.Explanation;
import dev.yinju.answering.Question;
import dev.yinju.index.IndexException;
import dev.yinju.json.AnswerJson;
import dev.yinju.json.Json;
import dev.yinju.json.JsonException;
import dev.yinju.json.QuestionLine;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers questions from the arguments, or from standard input.
@Command(
        name = "ask",
        header = "Answers each QUESTION; without one, each line of standard input.",
        description = {
            "逐一回答问题;没有参数时,标准输入每行一个问题。",
            "",
            "A line of standard input may also be an object: {\"question\":\"…\",\"context\":[\"…\"]}, where context "
                    + "holds the earlier questions of the same conversation."
        })
final class AskCommand implements Callable<Integer> {

    /// What a line that begins with a brace should have been.
    private static final String EXPECTED =
            "Expected is {\"question\":\"…\"}, with \"context\":[\"…\"] if need be, or a question without braces.";

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    @Option(names = "--top", paramLabel = "N", description = "Give up to N quotes (default: 5).")
    private @Nullable String top;

    @Option(names = "--explain", description = "Say how the question was read and why this quote won.")
    private boolean explain;

    @Parameters(paramLabel = "QUESTION", arity = "0..*")
    private List<String> questions = List.of();

    private final SharedOptions options;
    private final Streams streams;

    AskCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        HeadStart.take();
        Settings settings = options.settings(top == null ? Map.of() : Map.of("--top", top));
        try (Library library = LibraryOpening.openToAskOnce(settings, streams)) {
            library.requireReports();
            if (questions.isEmpty()) {
                askLines(library, settings.quotes());
            }
            for (String question : questions) {
                ask(question, Question.of(question), library, settings.quotes());
            }
        }
        return 0;
    }

    private void askLines(Library library, int quotes) throws IOException {
        InputLines lines = new InputLines(streams.in());
        int number = 0;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            try {
                Question question = QuestionLine.parse(line.get());
                ask(question.text(), question, library, quotes);
            } catch (JsonException e) {
                refuse(line.get(), "line %d: %s. %s".formatted(number, e.getMessage(), EXPECTED));
            }
        }
    }

    private void ask(String typed, Question question, Library library, int quotes) throws IOException {
        long start = System.nanoTime();
        Answerer.Explained explained = explain
                ? library.explain(question, quotes)
                : new Answerer.Explained(library.answer(question, quotes), null);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Answer answer = explained.answer();
        Explanation why = explained.explanation();
        if (json) {
            streams.println(Json.write(AnswerJson.of(typed, answer, took, why)));
        } else {
            streams.println(AnswerText.of(typed, answer) + (why == null ? "" : ExplanationText.of(why)));
        }
    }

    private void refuse(String line, String error) throws IOException {
        streams.println(json ? Json.write(AnswerJson.unreadable(line, error)) : AnswerText.unreadable(line, error));
    }
}
