package dev.yinju.conversation;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Span;
import dev.yinju.store.KeptQuote;
import java.util.List;
import java.util.Optional;

/// Quotes to be kept, and kept quotes found again in the reports as they are now: by their place, or, where a report
/// was changed or is cut up differently, by their words.
final class Quotations {

    private Quotations() {}

    static KeptQuote keep(Quote quote) {
        return new KeptQuote(
                quote.source().file(),
                quote.passage().ordinal(),
                quote.span().start(),
                quote.text(),
                quote.highlights().stream()
                        .map(span -> new KeptQuote.Stretch(span.start(), span.end()))
                        .toList());
    }

    /// A quote in its report.
    ///
    /// @param report all passages of the report
    record Found(Quote quote, List<Passage> report) {}

    static Optional<Found> find(KeptQuote kept, PassageIndex index) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            List<Passage> report = snapshot.passages(kept.file());
            return report.stream()
                    .filter(passage -> passage.ordinal() == kept.ordinal()
                            && passage.text().startsWith(kept.text(), kept.start()))
                    .findFirst()
                    .map(passage -> quote(kept, passage, kept.start()))
                    .or(() -> report.stream()
                            .filter(passage -> passage.text().contains(kept.text()))
                            .findFirst()
                            .map(passage -> quote(kept, passage, passage.text().indexOf(kept.text()))))
                    .map(quote -> new Found(quote, report));
        }
    }

    /// A quote that was found just now, whose report may have changed since.
    static Found in(Quote quote, PassageIndex index) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            List<Passage> report = snapshot.passages(quote.source().file());
            return new Found(quote, report.contains(quote.passage()) ? report : List.of(quote.passage()));
        }
    }

    private static Quote quote(KeptQuote kept, Passage passage, int start) {
        List<Span> highlights = kept.highlights().stream()
                .map(stretch -> new Span(stretch.start(), stretch.end()))
                .toList();
        return new Quote(passage, new Span(start, start + kept.text().length()), 1, highlights);
    }
}
