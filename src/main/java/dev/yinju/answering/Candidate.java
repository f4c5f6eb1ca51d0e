package dev.yinju.answering;

/// A window with what speaks for it.
///
/// @param window the window
/// @param score how it ranks among the candidates
/// @param coverage the share of the question's weight that it covers, from 0 to 1
/// @param countsWhatIsAsked false where the question asks for a number of something and the window counts no such thing
record Candidate(Window window, double score, double coverage, boolean countsWhatIsAsked) {

    /// So much less a window without the right kind of number is trusted: about one in two of them is still right
    /// (measured), as units can be left out.
    private static final double WITHOUT_NUMBER = 0.7;

    String file() {
        return window.passage().source().file();
    }

    /// How much can be relied on its being an answer, from 0 to 1.
    double confidence() {
        return countsWhatIsAsked ? coverage : coverage * WITHOUT_NUMBER;
    }
}
