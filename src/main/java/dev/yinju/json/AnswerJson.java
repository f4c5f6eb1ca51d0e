package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yinju.answering.Answer;
import dev.yinju.answering.Explanation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of `ask --json`.
///
/// @param question the question as it was asked
/// @param error why the line that was read is no question; absent for all others
/// @param tookMillis how long the answer took, with one decimal
/// @param quotes best first; empty if `answered` is false
/// @param explain why this is the answer; absent unless it was asked for
public record AnswerJson(
        String question,
        boolean answered,
        @Nullable String error,
        @JsonProperty("took_ms") double tookMillis,
        List<QuoteJson> quotes,
        @Nullable Explanation explain) {

    public static AnswerJson of(String question, Answer answer, Duration took, @Nullable Explanation explain) {
        List<QuoteJson> quotes = switch (answer) {
            case Answer.Found found ->
                found.quotes().stream().map(QuoteJson::of).toList();
            case Answer.NotFound notFound -> List.of();
        };
        return new AnswerJson(
                question, answer instanceof Answer.Found, null, Json.rounded(took.toNanos() / 1e6, 1), quotes, explain);
    }

    /// For a line that is not a question.
    public static AnswerJson unreadable(String line, String error) {
        return new AnswerJson(line, false, error, 0, List.of(), null);
    }
}
