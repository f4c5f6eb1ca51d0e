package dev.yinju.answering;

/// A sentence of a passage: the smallest piece that is quoted.
///
/// @param start the offset in the passage's text of its first UTF-16 code unit
/// @param end the offset after its last unit, closing quotation marks included
/// @param role what the sentence is in its report
public record Sentence(int start, int end, Role role) {

    /// What a sentence is in its report.
    public enum Role {
        /// Running text, a list item, a caption.
        PROSE,
        /// A headline of a section: names what follows, seldom answers.
        HEADING,
        /// Says who wrote or published the report, and when.
        BYLINE,
        /// Running text with characters that were damaged beyond repair.
        DAMAGED
    }

    public Sentence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a sentence: [" + start + ", " + end + ")");
        }
    }

    public Span span() {
        return new Span(start, end);
    }
}
