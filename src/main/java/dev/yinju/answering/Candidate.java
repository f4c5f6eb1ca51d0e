package dev.yinju.answering;

/// A window with what speaks for it.
///
/// @param window the window
/// @param score how it ranks among the candidates
/// @param sureness how much of the question it covers, less what its whole report lacks of it, from 0 to 1
/// @param holdsWhatIsAsked false where the question asks for a number of something, or for somebody in an office, and
///     the window has no such thing
record Candidate(Window window, Score score, double sureness, boolean holdsWhatIsAsked) {

    /// So much less a window without the right kind of thing is trusted: about one in two of them is still right
    /// (measured), as units and offices can be left out.
    private static final double WITHOUT_IT = 0.65;

    String file() {
        return window.passage().source().file();
    }

    /// How much can be relied on its being an answer, from 0 to 1.
    double confidence() {
        return holdsWhatIsAsked ? sureness : sureness * WITHOUT_IT;
    }
}
