package dev.yinju.json;

import dev.yinju.answering.Question;

/// A line of standard input that asks something: plain words, or an object with `question` and `context`.
public final class QuestionLine {

    private QuestionLine() {}

    /// Reads a line.
    ///
    /// @throws JsonException if the line begins like an object and is none, or one without a question
    public static Question parse(String line) throws JsonException {
        return line.stripLeading().startsWith("{")
                ? Json.read(line, QuestionJson.class).toQuestion()
                : Question.of(line);
    }
}
