package dev.yinju.answering;

/// Tells what the tokens of a text mean. A seam to the language model that computes it, and to where computed vectors
/// are kept.
@FunctionalInterface
public interface Encoder {

    /// The vectors of a text's tokens. The same text always has the same vectors.
    TokenVectors encode(String text);
}
