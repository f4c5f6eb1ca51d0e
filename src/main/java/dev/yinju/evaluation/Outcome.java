package dev.yinju.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/// What became of a question.
public enum Outcome {
    /// The first quote holds an accepted answer; or no report answers, and neither did the program.
    RIGHT("right"),
    /// The first quote is from the right passage of the right report, but lacks the answer.
    WRONG_QUOTE("wrong quote"),
    /// The first quote is from the right report, but its passage holds no accepted answer.
    WRONG_PASSAGE("wrong passage"),
    /// The first quote is from a report that does not answer.
    WRONG_REPORT("wrong report"),
    /// A report answers, but the program did not.
    REFUSED("refused"),
    /// No report answers, but the program did.
    ANSWERED("answered the unanswerable");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /// The outcome in words.
    @JsonValue
    public String label() {
        return label;
    }
}
