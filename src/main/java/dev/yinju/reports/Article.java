package dev.yinju.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a page that are its article.
///
/// @param title the headline's line; not among the other lines
/// @param head the byline above the text
/// @param body the text
/// @param tail the byline below the text
/// @param dropped all other lines: what the page says besides
record Article(@Nullable Line title, List<Line> head, List<Line> body, List<Line> tail, List<Other> dropped) {

    /// A line that is not part of the article.
    record Other(Line line, Dropped.Reason reason) {}
}
