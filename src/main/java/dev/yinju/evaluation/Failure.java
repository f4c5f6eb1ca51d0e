package dev.yinju.evaluation;

import dev.yinju.answering.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question whose answer was not fully right.
///
/// @param shortcomings what was not right
/// @param wanted the reports that answer, with the words of which a right quote holds some; none if no report does
/// @param found the first quote with its file; absent if the question was not answered
public record Failure(
        String id,
        String kind,
        String question,
        List<String> shortcomings,
        List<String> wanted,
        @Nullable String found) {

    static Failure of(Verdict verdict) {
        GoldQuestion gold = verdict.gold();
        Quote first = verdict.first();
        return new Failure(
                gold.id(),
                gold.kind(),
                gold.question().text(),
                verdict.shortcomings(),
                gold.gold().stream()
                        .map(report -> report.file() + ": " + String.join(" | ", report.answers()))
                        .toList(),
                first == null
                        ? null
                        : first.source().file() + ": " + first.text().replaceAll("\\s+", " "));
    }
}
