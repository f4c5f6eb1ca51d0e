package dev.yinju.answering;

import java.util.List;

/// Words of a report that answer a question. A quote is a passage with offsets, so words that are not in the report
/// cannot be quoted.
///
/// @param passage where it stands
/// @param span its place in the passage's text
/// @param score how well it answers, from 0 to 1; comparable within one answer
/// @param highlights the words that answer, in order, not overlapping, as offsets in [#text()]
/// @param alsoIn the other reports that say the same in nearly the same words
public record Quote(Passage passage, Span span, double score, List<Span> highlights, List<Source> alsoIn) {

    private static final String ELLIPSIS = "…";

    /// A quote that stands in one report only.
    public Quote(Passage passage, Span span, double score, List<Span> highlights) {
        this(passage, span, score, highlights, List.of());
    }

    /// @throws IllegalArgumentException if the span is empty or reaches past the passage, or a highlight past the quote
    public Quote {
        highlights = List.copyOf(highlights);
        alsoIn = List.copyOf(alsoIn);
        if (span.length() == 0 || span.end() > passage.text().length()) {
            throw new IllegalArgumentException("%s is not in passage %d of %s"
                    .formatted(span, passage.ordinal(), passage.source().file()));
        }
        int end = 0;
        for (Span highlight : highlights) {
            if (highlight.start() < end || highlight.end() > span.length()) {
                throw new IllegalArgumentException(highlight + " is out of place in " + span);
            }
            end = highlight.end();
        }
    }

    public String text() {
        return span.of(passage.text());
    }

    /// What stands for the beginning of a shortened sentence, before the words: an ellipsis, or nothing.
    public String leftOutBefore() {
        return isAmidSentence(span.start()) ? ELLIPSIS : "";
    }

    /// What stands for the end of a shortened sentence, behind the words: an ellipsis, or nothing.
    public String leftOutAfter() {
        return isAmidSentence(span.end()) ? ELLIPSIS : "";
    }

    private boolean isAmidSentence(int place) {
        return passage.sentences().stream().anyMatch(sentence -> sentence.start() < place && place < sentence.end());
    }

    public Source source() {
        return passage.source();
    }

    /// What the quote was made from, as offsets in the file's decoded text.
    public Span rawSpan() {
        return passage.offsets().toRaw(span);
    }

    /// Whether there is damage within the quote that could not be mended.
    public boolean damaged() {
        return passage.sentences().stream()
                .anyMatch(sentence -> sentence.role() == Sentence.Role.DAMAGED
                        && sentence.span().overlaps(span));
    }

    /// Whether scraping damage was mended within the quote.
    public boolean repaired() {
        return passage.offsets().mended(span);
    }
}
