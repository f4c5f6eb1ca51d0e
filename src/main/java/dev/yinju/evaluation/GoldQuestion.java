package dev.yinju.evaluation;

import dev.yinju.answering.Question;
import java.util.List;

/// A question whose answer is known.
///
/// @param id names it within its set
/// @param question what is asked
/// @param kind the kind of question, by which figures are told apart
/// @param script the script that it is written in
/// @param gold the reports that answer; none if no report does
/// @param parts the items of an answer that is a list; empty if it is none
record GoldQuestion(
        String id, Question question, String kind, String script, List<GoldReport> gold, List<String> parts) {

    /// What metadata questions ask for may stand in the report's metadata instead of the quote.
    static final String METADATA = "metadata";

    /// A report that answers.
    ///
    /// @param file its name without folders
    /// @param answers words of which a right quote holds at least one
    record GoldReport(String file, List<String> answers) {
        GoldReport {
            answers = List.copyOf(answers);
        }
    }

    GoldQuestion {
        gold = List.copyOf(gold);
        parts = List.copyOf(parts);
    }

    boolean answerable() {
        return !gold.isEmpty();
    }
}
