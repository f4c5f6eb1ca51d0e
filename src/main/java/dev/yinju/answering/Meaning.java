package dev.yinju.answering;

/// Compares texts by what they mean.
///
/// @param questions encodes what is asked
/// @param passages encodes what the reports say; it may keep what it has encoded
public record Meaning(Encoder questions, Encoder passages) {}
