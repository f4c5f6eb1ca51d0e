package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes questions that the reports at hand answer, to show newcomers how to ask: takes a clause that counts something
/// and asks for the number, one that says when something happened and asks for the day, or one that names the holder of
/// an office and asks who it is. Each is tried before it is shown.
public final class ExampleQuestions {

    private static final String CLAUSE = "(?:^|[,，。;；、:：“\\s])";
    /// Clauses that begin so have left their subject out.
    private static final String WITH_SUBJECT = "(?![共在至将將从從对對把被已并並再又也还還就均都有])";

    private static final String NUMBER = "(?:[0-9][0-9.,]{0,8}|[一二两兩三四五六七八九十百千]{2,6})[余餘多]?[万萬亿億]?[余餘多]?";
    private static final String CLASSIFIER = "[个個名位条條户戶张張面篇项項件台臺所家人次支只隻辆輛艘棵株亩畝座栋棟间間吨噸元本份场場批期种種类類]";

    /// A clause that can be turned into a question.
    ///
    /// @param clause matches it; its groups are what stays of it
    /// @param question what is made of the groups, as in [java.util.regex.Matcher#replaceAll]
    private record Turn(Pattern clause, String question) {}

    /// The surest first.
    private static final List<Turn> TURNS = List.of(
            turn(
                    CLAUSE + WITH_SUBJECT + "([\\p{IsHan}&&[^的和与及并包其由这那]]{5,18}?)" + NUMBER + "(" + CLASSIFIER
                            + ")([\\p{IsHan}&&[^的和与及]]{0,12})(?=[,，。;；、])",
                    "$1多少$2$3?"),
            turn(
                    CLAUSE + WITH_SUBJECT + "([\\p{IsHan}&&[^其由这那]]{4,20}?)" + NUMBER + "(" + CLASSIFIER
                            + ")([\\p{IsHan}]{0,14})(?=[,，。;；、])",
                    "$1多少$2$3?"),
            turn(
                    CLAUSE + "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日[上下]?[午]?[,，]?"
                            + "([\\p{IsHan}&&[^我你他她它这那其]]{6,22})(?=[,，。;；])",
                    "$1是什么时候?"),
            turn(
                    CLAUSE + "([\\p{IsHan}&&[^的和与及]]{2,14}(?:书记|書記|主任|[局县縣市镇鎮村校院队隊会會站所处處科厂廠社馆館部]长"
                            + "|[局县縣市镇鎮村校院队隊会會站所处處科厂廠社馆館部]長|经理|經理|教授|总编|總編))"
                            + "\\p{IsHan}{2,3}(?=[说說表介告带帶在对對向,，、])",
                    "$1是谁?"),
            turn(
                    CLAUSE + "([\\p{IsHan}&&[^其由这那]]{4,20}?)" + NUMBER + "(" + CLASSIFIER
                            + ")([\\p{IsHan}]{0,14})(?=[,，。;；、])",
                    "$1多少$2$3?"));

    private static Turn turn(String clause, String question) {
        return new Turn(Pattern.compile(clause), question);
    }

    /// From so many reports at most.
    private static final int REPORTS = 20;

    /// A longer question shows nobody how simple it is.
    private static final int LONGEST = 32;

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
        return TURNS.stream()
                .flatMap(turn -> passages.stream().flatMap(passage -> turned(turn, passage)))
                .findFirst();
    }

    private Stream<String> turned(Turn turn, Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> sentence.role() == Sentence.Role.PROSE)
                .map(sentence -> sentence.span().of(passage.text()))
                .flatMap(sentence -> turn.clause()
                        .matcher(sentence)
                        .results()
                        .map(found -> turn.clause().matcher(found.group() + "。"))
                        .filter(Matcher::lookingAt)
                        .map(clause -> question(turn, clause))
                        .filter(question -> question.length() <= LONGEST && isAnsweredBy(question, sentence)));
    }

    private static String question(Turn turn, Matcher clause) {
        StringBuilder question = new StringBuilder();
        clause.appendReplacement(question, turn.question());
        return question.toString();
    }

    private boolean isAnsweredBy(String question, String sentence) {
        return answerer.answer(Question.of(question), 1) instanceof Answer.Found found
                && found.best().text().contains(sentence);
    }
}
