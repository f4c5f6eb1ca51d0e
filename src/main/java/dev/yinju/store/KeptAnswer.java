package dev.yinju.store;

import java.util.List;

/// An answer as it was given.
///
/// @param room where it was given; empty if it does not matter
/// @param question what was asked; empty if nobody asked
/// @param answering whether the quotes answer, or only come close
/// @param quotes best first
public record KeptAnswer(String room, String question, boolean answering, List<KeptQuote> quotes) {

    public KeptAnswer {
        quotes = List.copyOf(quotes);
    }
}
