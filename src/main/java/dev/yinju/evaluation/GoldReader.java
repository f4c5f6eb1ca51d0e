package dev.yinju.evaluation;

import dev.yinju.answering.Question;
import dev.yinju.evaluation.GoldQuestion.GoldReport;
import dev.yinju.json.Json;
import dev.yinju.json.JsonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a file of gold questions: one JSON object a line, `{"id","question","kind","script","context"?,
/// "gold":[{"file","answers":[…]}],"parts"?}`. Other fields are left alone.
final class GoldReader {

    private final Path file;
    private final List<GoldQuestion> questions = new ArrayList<>();

    /// What was asked in a conversation up to and including a question, by its id.
    private final Map<String, List<String>> conversations = new HashMap<>();

    private int lineNumber;

    private GoldReader(Path file) {
        this.file = file;
    }

    /// @throws GoldException if the file cannot be read, or a line is not a gold question
    static List<GoldQuestion> read(Path file) throws GoldException {
        GoldReader reader = new GoldReader(file);
        try {
            for (String line : Files.readAllLines(file)) {
                reader.lineNumber++;
                if (!line.isBlank()) {
                    reader.add(line);
                }
            }
        } catch (CharacterCodingException e) {
            throw new GoldException(file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new GoldException("%s cannot be read (%s).".formatted(file, e), e);
        }
        if (reader.questions.isEmpty()) {
            throw new GoldException(file + " holds no questions.");
        }
        return reader.questions;
    }

    private void add(String line) throws GoldException {
        try {
            GoldLine read = Json.read(line, GoldLine.class);
            String id = present("id", read.id());
            Question question = new Question(present("question", read.question()), context(read.context()));
            List<GoldReport> gold = new ArrayList<>();
            for (GoldLine.GoldFile report : present("gold", read.gold())) {
                gold.add(new GoldReport(
                        baseName(present("gold.file", report.file())), present("gold.answers", report.answers())));
            }
            questions.add(new GoldQuestion(
                    id,
                    question,
                    present("kind", read.kind()),
                    read.script() == null ? "?" : read.script(),
                    gold,
                    read.parts() == null ? List.of() : read.parts()));
            List<String> conversation = new ArrayList<>(question.context());
            conversation.add(question.text());
            conversations.put(id, conversation);
        } catch (JsonException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> context(@Nullable String id) throws GoldException {
        if (id == null) {
            return List.of();
        }
        List<String> conversation = conversations.get(id);
        if (conversation == null) {
            throw wrong("the context " + id + " is not the id of a question before", null);
        }
        return conversation;
    }

    private <T> T present(String field, @Nullable T value) throws GoldException {
        if (value == null) {
            throw wrong("the field \"%s\" is missing".formatted(field), null);
        }
        return value;
    }

    private GoldException wrong(String what, @Nullable Throwable cause) {
        String message = "%s:%d: %s".formatted(file, lineNumber, what);
        return cause == null ? new GoldException(message) : new GoldException(message, cause);
    }

    static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
