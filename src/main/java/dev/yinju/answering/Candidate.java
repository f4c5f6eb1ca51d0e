package dev.yinju.answering;

/// A window with what speaks for it.
///
/// @param window the window
/// @param score how it ranks among the candidates
/// @param coverage the share of the question's weight that it covers, from 0 to 1
record Candidate(Window window, double score, double coverage) {

    String file() {
        return window.passage().source().file();
    }
}
