package dev.yinju.answering;

/// What texts are compared by, folded.
///
/// @param text the folded characters
/// @param kind which part of the index it is looked up in
public record Term(String text, Kind kind) {

    /// The ways in which a text is cut up. Characters and pairs of them together find passages better than either, and
    /// better than the words of any dictionary segmenter (measured).
    public enum Kind {
        /// A Chinese character, or a word or number in another script.
        UNIGRAM,
        /// Two neighbouring Chinese characters.
        BIGRAM,
        /// How two neighbouring Chinese characters sound, as `ping cheng`; asked for where the characters themselves
        /// are not found.
        SOUND
    }
}
