package dev.yinju.answering;

import java.util.List;

/// What the reports say to a question.
public sealed interface Answer {

    /// The reports answer.
    ///
    /// @param quotes at least one, best first, no two with the same words
    record Found(List<Quote> quotes) implements Answer {
        public Found {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a quote");
            }
        }

        public Quote best() {
            return quotes.getFirst();
        }
    }

    /// The reports do not say.
    ///
    /// @param closest what comes nearest without answering, best first; may be empty
    record NotFound(List<Quote> closest) implements Answer {
        public NotFound {
            closest = List.copyOf(closest);
        }
    }
}
