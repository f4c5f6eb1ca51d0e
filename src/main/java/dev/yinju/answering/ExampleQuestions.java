package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes questions that the reports at hand answer, to show newcomers how to ask: takes a clause that counts
/// something and asks for its number. Each is tried before it is shown.
public final class ExampleQuestions {

    /// A subject, a number, a classifier and perhaps a noun, up to the end of the clause.
    private static final Pattern COUNTS =
            Pattern.compile("(?:^|[,，。;；、\\s])([\\p{IsHan}&&[^的和与及包其由]]{5,18}?)[0-9]{2,5}余?"
                    + "([个個名位条條户戶张張面篇项項件台臺所家人次])([\\p{IsHan}&&[^的和与及]]{0,12})(?=[,，。;；、])");

    /// From so many reports at most.
    private static final int REPORTS = 20;

    private final PassageIndex index;
    private final Answerer answerer;

    public ExampleQuestions(PassageIndex index, Answerer answerer) {
        this.index = index;
        this.answerer = answerer;
    }

    /// Up to `most` questions, each answered by another report.
    public List<String> make(int most) {
        List<String> questions = new ArrayList<>();
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            for (Source source : snapshot.sources().stream().limit(REPORTS).toList()) {
                if (questions.size() < most) {
                    fromReport(snapshot.passages(source.file())).ifPresent(questions::add);
                }
            }
        }
        return questions;
    }

    private Optional<String> fromReport(List<Passage> passages) {
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                Matcher counts = COUNTS.matcher(sentence.span().of(passage.text()));
                if (sentence.role() == Sentence.Role.PROSE && counts.find()) {
                    String question = counts.group(1) + "多少" + counts.group(2) + counts.group(3) + "?";
                    if (isAnsweredBy(question, sentence.span().of(passage.text()))) {
                        return Optional.of(question);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAnsweredBy(String question, String sentence) {
        return answerer.answer(Question.of(question), 1) instanceof Answer.Found found
                && found.best().text().contains(sentence);
    }
}
