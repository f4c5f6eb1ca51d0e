package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Quote;
import java.util.List;
import java.util.Optional;

/// The quotes that came of a question, shown one by one.
///
/// @param quotes best first
/// @param answering whether they answer, or only come close
/// @param shown how many have been shown
/// @param exhausted whether one more was asked for after the last
record Paging(List<Quote> quotes, boolean answering, int shown, boolean exhausted) {

    /// No question was asked.
    static final Paging NONE = new Paging(List.of(), false, 0, false);

    /// An answer's quotes after its reply, which shows the best of them if it answers.
    static Paging of(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<Quote> quotes) -> new Paging(quotes, true, 1, false);
            case Answer.NotFound(List<Quote> closest) -> new Paging(closest, false, 0, false);
        };
    }

    /// The quote that was shown last.
    Optional<Quote> current() {
        return shown == 0 ? Optional.empty() : Optional.of(quotes.get(shown - 1));
    }

    int left() {
        return quotes.size() - shown;
    }

    Paging next() {
        return new Paging(quotes, answering, Math.min(shown + 1, quotes.size()), left() == 0);
    }
}
