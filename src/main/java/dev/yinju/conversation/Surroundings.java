package dev.yinju.conversation;

import dev.yinju.answering.Quote;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Span;
import java.util.List;

/// The text around a quote.
final class Surroundings {

    private Surroundings() {}

    /// The quote's passage, or as many whole sentences around the quote as fit, one after it and one before it in turn.
    ///
    /// @param limit the greatest length in UTF-16 code units; a longer quote is returned alone
    /// @return a span of the passage's text
    static Span of(Quote quote, int limit) {
        int length = quote.passage().text().length();
        if (length <= limit) {
            return new Span(0, length);
        }
        List<Sentence> sentences = quote.passage().sentences();
        List<Integer> ends = sentences.stream()
                .map(Sentence::end)
                .filter(end -> end > quote.span().end())
                .toList();
        List<Integer> starts = sentences.stream()
                .map(Sentence::start)
                .filter(start -> start < quote.span().start())
                .toList()
                .reversed();
        Span span = quote.span();
        for (int i = 0; i < Math.max(ends.size(), starts.size()); i++) {
            span = grown(span, span.start(), i < ends.size() ? ends.get(i) : span.end(), limit);
            span = grown(span, i < starts.size() ? starts.get(i) : span.start(), span.end(), limit);
        }
        return span;
    }

    private static Span grown(Span span, int start, int end, int limit) {
        return end - start <= limit ? new Span(start, end) : span;
    }
}
