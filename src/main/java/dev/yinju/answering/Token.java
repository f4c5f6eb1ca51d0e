package dev.yinju.answering;

/// An occurrence of a term in a text.
///
/// @param term what is matched
/// @param start the offset in the text of its first UTF-16 code unit
/// @param end the offset after its last unit
record Token(Term term, int start, int end) {}
