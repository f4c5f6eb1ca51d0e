package dev.yinju.answering;

/// A window with what speaks for it.
///
/// @param window the window
/// @param score how it ranks among the candidates
/// @param sureness how much of the question it covers, less what its whole report lacks of it, from 0 to 1
/// @param trust 1 if it holds a thing of the kind that is asked for, or form does not tell; else what is left of the
///     trust in it, from 0 to 1
record Candidate(Window window, Score score, double sureness, double trust) {

    String file() {
        return window.passage().source().file();
    }

    boolean holdsWhatIsAsked() {
        return trust == 1;
    }

    /// How much can be relied on its being an answer, from 0 to 1.
    double confidence() {
        return sureness * trust;
    }
}
