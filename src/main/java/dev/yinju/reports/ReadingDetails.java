package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.List;

/// What was done to a file's text to make a report of it.
///
/// @param repairs the damaged places that were mended, in the order of the text
/// @param dropped what was left out
public record ReadingDetails(List<Repair> repairs, List<Dropped> dropped) {

    public ReadingDetails {
        repairs = List.copyOf(repairs);
        dropped = List.copyOf(dropped);
    }

    /// A place that was mended.
    ///
    /// @param raw where it is in the file's decoded text
    /// @param before what stands there
    /// @param after what it was read as
    public record Repair(Span raw, String before, String after) {}
}
