package dev.yinju.reports;

import dev.yinju.answering.Span;

/// A change to a text.
///
/// @param span what is replaced
/// @param replacement what takes its place
record Edit(Span span, String replacement) {

    static Edit remove(int start, int end) {
        return new Edit(new Span(start, end), "");
    }
}
