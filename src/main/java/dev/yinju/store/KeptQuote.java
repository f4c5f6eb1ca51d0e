package dev.yinju.store;

import java.util.List;

/// A quote as it was given, to be found again in the reports as they are now.
///
/// @param file the report's
/// @param ordinal the place of its passage among the report's, from 0
/// @param start its offset in the passage's text, in UTF-16 code units
/// @param text its words
/// @param highlights the words that answer, as offsets in `text`
public record KeptQuote(String file, int ordinal, int start, String text, List<Stretch> highlights) {

    /// A stretch of a text, in UTF-16 code units.
    ///
    /// @param end the offset after its last unit
    public record Stretch(int start, int end) {}

    public KeptQuote {
        highlights = List.copyOf(highlights);
    }
}
