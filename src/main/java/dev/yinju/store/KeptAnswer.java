package dev.yinju.store;

import java.util.List;

/// An answer as it was given.
///
/// @param room where it was given; empty if it does not matter
/// @param question what was asked; empty if nobody asked
/// @param answering whether the quotes answer, or only come close
/// @param quotes best first
/// @param together how many of the first quotes are shown as one answer, the items of a list; else 1
public record KeptAnswer(String room, String question, boolean answering, List<KeptQuote> quotes, int together) {

    public KeptAnswer {
        quotes = List.copyOf(quotes);
    }

    /// An answer of which one quote is shown at a time.
    public KeptAnswer(String room, String question, boolean answering, List<KeptQuote> quotes) {
        this(room, question, answering, quotes, 1);
    }
}
