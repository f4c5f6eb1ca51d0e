package dev.yinju.json;

import dev.yinju.answering.Span;
import dev.yinju.reports.Dropped;
import dev.yinju.reports.ReadingDetails;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `reports --details --json` says of each place of a file that was mended or left out.
/// Offsets count in the file's decoded text, in UTF-16 code units.
public record DetailsJson(List<Repair> repairs, List<Part> dropped) {

    /// A place that was mended.
    ///
    /// @param before what stands in the file
    /// @param after what it was read as
    public record Repair(int start, int end, String before, String after) {}

    /// What was left out.
    ///
    /// @param reason why it was left out, as [Dropped.Reason] names it, in small letters
    /// @param start absent where the place is not known
    /// @param end absent where the place is not known
    public record Part(
            String reason,
            @Nullable Integer start,
            @Nullable Integer end,
            String text) {}

    public static DetailsJson of(ReadingDetails details) {
        return new DetailsJson(
                details.repairs().stream()
                        .map(repair ->
                                new Repair(repair.raw().start(), repair.raw().end(), repair.before(), repair.after()))
                        .toList(),
                details.dropped().stream().map(DetailsJson::part).toList());
    }

    private static Part part(Dropped dropped) {
        Span raw = dropped.raw();
        return new Part(
                dropped.reason().name().toLowerCase(Locale.ROOT),
                raw == null ? null : raw.start(),
                raw == null ? null : raw.end(),
                dropped.text());
    }
}
