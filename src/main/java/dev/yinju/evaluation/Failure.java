package dev.yinju.evaluation;

import dev.yinju.answering.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question whose answer was not fully right.
///
/// @param context the earlier questions of its conversation
/// @param outcome what became of it
/// @param shortcomings what was not right, in words
/// @param wanted the reports that answer, with the words of which a right quote holds some; none if no report does
/// @param found the first quote with its file, or, if the question was refused, what came closest; absent if there was
///     nothing
/// @param confidence how sure that quote was, from 0 to 1
/// @param rank the place, from 1, at which a right quote stands among the first five; absent if it is not there
public record Failure(
        String id,
        String kind,
        String question,
        List<String> context,
        Outcome outcome,
        List<String> shortcomings,
        List<String> wanted,
        @Nullable String found,
        double confidence,
        @Nullable Integer rank) {

    static Failure of(Verdict verdict) {
        GoldQuestion gold = verdict.gold();
        Quote best = verdict.best();
        return new Failure(
                gold.id(),
                gold.kind(),
                gold.question().text(),
                gold.question().context(),
                verdict.outcome(),
                verdict.shortcomings(),
                gold.gold().stream()
                        .map(report -> report.file() + ": " + String.join(" | ", report.answers()))
                        .toList(),
                best == null ? null : best.source().file() + ": " + best.text().replaceAll("\\s+", " "),
                verdict.confidence(),
                verdict.rank());
    }
}
