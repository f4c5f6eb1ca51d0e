package dev.yinju.commands;

import dev.yinju.answering.Source;
import dev.yinju.index.IndexedFile;
import dev.yinju.reports.Dropped;
import dev.yinju.reports.ReadingDetails;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of the reports folder, in some lines for the operator.
final class ReportText {

    /// So much of what was left out is shown, in UTF-16 code units.
    private static final int MAX_EXCERPT = 60;

    private ReportText() {}

    /// @param details what was done to its text, if that is to be said
    static String of(IndexedFile file, @Nullable ReadingDetails details) {
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
        if (file.type() != null) {
            lines.add(String.join(
                    ", ",
                    file.type().toString(),
                    Amount.of(file.characters(), "character"),
                    Amount.of(file.passages(), "passage"),
                    Amount.of(file.repairs(), "repair"),
                    Amount.of(file.dropped(), "part") + " left out"));
        }
        if (!file.copies().isEmpty()) {
            lines.add("= nearly the same as " + String.join(", ", file.copies()));
        }
        file.problems().forEach(problem -> lines.add("! " + problem));
        if (details != null) {
            details.repairs().forEach(repair -> lines.add(describe(repair)));
            details.dropped().forEach(dropped -> lines.add(describe(dropped)));
        }
        return String.join("\n  ", lines);
    }

    private static String describe(ReadingDetails.Repair repair) {
        return "~ mended at %d: '%s' to '%s'"
                .formatted(repair.raw().start(), Escaped.line(repair.before()), Escaped.line(repair.after()));
    }

    private static String describe(Dropped dropped) {
        String words = Escaped.line(dropped.text());
        String excerpt = words.length() <= MAX_EXCERPT ? words : words.substring(0, MAX_EXCERPT) + "…";
        String place =
                dropped.raw() == null ? "" : " at %d".formatted(dropped.raw().start());
        return "- left out%s: '%s' (%s)".formatted(place, excerpt, why(dropped.reason()));
    }

    private static String why(Dropped.Reason reason) {
        return switch (reason) {
            case MENU -> "part of the page around the article";
            case LINKS -> "a list of links";
            case LEGAL -> "a legal notice";
            case COUNTER -> "a counter";
            case ABOVE -> "above the article";
            case BELOW -> "below the article";
            case REPEATED -> "said just before";
            case PAGE -> "repeats on the pages";
        };
    }
}
