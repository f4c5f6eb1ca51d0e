package dev.yinju.answering;

import java.util.List;

/// What the reports say to a question.
public sealed interface Answer {

    /// The reports answer.
    ///
    /// @param quotes at least one, best first; those that answer together stand first, in their report's order
    /// @param together how many of the first quotes answer together, as the items of a list do; else 1
    record Found(List<Quote> quotes, int together) implements Answer {
        public Found {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a quote");
            }
            if (together < 1 || together > quotes.size()) {
                throw new IllegalArgumentException(together + " of " + quotes.size() + " quotes");
            }
        }

        /// An answer whose quotes answer each by itself.
        public Found(List<Quote> quotes) {
            this(quotes, 1);
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
