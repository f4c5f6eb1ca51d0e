package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yinju.answering.Answer;
import dev.yinju.answering.Explanation;
import dev.yinju.answering.Quote;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of `ask --json`.
///
/// @param question the question as it was asked
/// @param error why the line that was read is no question; absent for all others
/// @param tookMillis how long the answer took, with one decimal
/// @param together how many of the first quotes answer together, as the items of a list do; absent where each answers
/// by
///     itself
/// @param quotes best first, those that answer together before others; empty if `answered` is false
/// @param explain why this is the answer; absent unless it was asked for
public record AnswerJson(
        String question,
        boolean answered,
        @Nullable String error,
        @JsonProperty("took_ms") double tookMillis,
        @Nullable Integer together,
        List<QuoteJson> quotes,
        @Nullable Explanation explain) {

    public static AnswerJson of(String question, Answer answer, Duration took, @Nullable Explanation explain) {
        double millis = Json.rounded(took.toNanos() / 1e6, 1);
        return switch (answer) {
            case Answer.Found(List<Quote> quotes, int together) ->
                new AnswerJson(
                        question,
                        true,
                        null,
                        millis,
                        together > 1 ? together : null,
                        quotes.stream().map(QuoteJson::of).toList(),
                        explain);
            case Answer.NotFound notFound -> new AnswerJson(question, false, null, millis, null, List.of(), explain);
        };
    }

    /// For a line that is not a question.
    public static AnswerJson unreadable(String line, String error) {
        return new AnswerJson(line, false, error, 0, null, List.of(), null);
    }
}
