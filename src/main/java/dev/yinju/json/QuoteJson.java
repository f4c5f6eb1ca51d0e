package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import java.util.List;

/// A quote of an answer.
///
/// @param score how well it answers, from 0 to 1, with four decimals
/// @param highlights the words that answer, as offsets in `text`
/// @param rawStart where the quote was made from, as an offset in the file's decoded text
/// @param rawEnd the offset after it
/// @param repaired whether scraping damage was mended within it
/// @param alsoIn the files of the other reports that say the same in nearly the same words; absent without any
record QuoteJson(
        String text,
        double score,
        List<Offsets> highlights,
        @JsonProperty("raw_start") int rawStart,
        @JsonProperty("raw_end") int rawEnd,
        boolean repaired,
        SourceJson report,

        @JsonProperty("also_in") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> alsoIn) {

    /// A stretch of a text, in UTF-16 code units.
    record Offsets(int start, int end) {}

    static QuoteJson of(Quote quote) {
        Span raw = quote.rawSpan();
        return new QuoteJson(
                quote.text(),
                Json.rounded(quote.score(), 4),
                quote.highlights().stream()
                        .map(span -> new Offsets(span.start(), span.end()))
                        .toList(),
                raw.start(),
                raw.end(),
                quote.repaired(),
                SourceJson.of(quote.source()),
                quote.alsoIn().stream().map(Source::file).toList());
    }
}
