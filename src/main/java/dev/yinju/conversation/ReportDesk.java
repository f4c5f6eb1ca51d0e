package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Question;
import dev.yinju.answering.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The reports as conversations use them.
///
/// @param answerer answers questions with at most so many quotes; is called by many threads at once
/// @param index where quotes are found again, and the text around them
/// @param examples questions that the reports answer, as of now; may be empty
/// @param quotes how many quotes an answer has at most where nobody chose
/// @param version of the program, noted with what people think of its answers
public record ReportDesk(
        BiFunction<Question, Integer, Answer> answerer,
        PassageIndex index,
        Supplier<List<String>> examples,
        int quotes,
        String version) {

    Answer answer(Question question, int most) {
        return answerer.apply(question, most);
    }

    /// The reports, in the order to list them.
    List<Source> sources() {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            return snapshot.sources();
        }
    }

    /// The report of a file, if it is still there.
    Optional<Source> source(String file) {
        return sources().stream().filter(source -> source.file().equals(file)).findFirst();
    }

    /// The report that [#idOf] names so.
    Optional<Source> sourceOf(String id) {
        return sources().stream().filter(source -> idOf(source).equals(id)).findFirst();
    }

    /// A short name of a report, the same for as long as its file has its name.
    static String idOf(Source source) {
        return Ids.of(source.file());
    }
}
