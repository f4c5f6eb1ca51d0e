package dev.yinju.conversation;

import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the operator may see and do, and nobody else.
///
/// @param operator whether a person, by [Asker#user], runs this program
/// @param usage what was asked so far
/// @param reindex brings the index up to date with the reports
public record OperatorDesk(Predicate<String> operator, Supplier<Usage> usage, Supplier<Changes> reindex) {

    /// What was asked since the program was started.
    ///
    /// @param questions how many questions
    /// @param answered how many of them the reports answered
    public record Usage(long questions, long answered) {}

    /// How many reports an update of the index found to be new, changed, gone, and the same as before.
    public record Changes(long added, long changed, long removed, long unchanged) {}
}
