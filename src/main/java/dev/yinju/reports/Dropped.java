package dev.yinju.reports;

import dev.yinju.answering.Span;
import org.jspecify.annotations.Nullable;

/// What of a file's text is not part of its report.
///
/// @param raw where it stands in the file's decoded text; absent where that is not known, as in a PDF
/// @param text its words
/// @param reason why it was left out
public record Dropped(@Nullable Span raw, String text, Reason reason) {

    /// Why something is not part of a report.
    public enum Reason {
        /// A menu, a form, what one presses, or where one is on the site.
        MENU,
        /// A list of links.
        LINKS,
        /// A copyright notice, a licence, a disclaimer.
        LEGAL,
        /// A number by itself, as counters of readers are.
        COUNTER,
        /// It stands above the article.
        ABOVE,
        /// It stands below the article.
        BELOW,
        /// It repeats what stands before it.
        REPEATED,
        /// The header, footer or number of a printed page.
        PAGE
    }
}
