package dev.yinju.evaluation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The answers to a set of questions, compared with what is known to be right.
public final class Evaluation {

    /// How many quotes are asked for.
    private static final int QUOTES = 5;

    /// So many questions are asked beforehand, so that the time the virtual machine takes to warm up is not measured.
    private static final int WARM_UP = 20;

    private final List<Verdict> verdicts;

    private Evaluation(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /// Asks all questions of a file.
    ///
    /// @param answerer answers a question with up to so many quotes
    /// @throws GoldException if the file cannot be read, or a line is not a gold question
    public static Evaluation of(Path file, BiFunction<Question, Integer, Answer> answerer) throws GoldException {
        List<GoldQuestion> questions = GoldReader.read(file);
        verdicts(questions.subList(0, Math.min(WARM_UP, questions.size())), answerer);
        return new Evaluation(verdicts(questions, answerer));
    }

    private static List<Verdict> verdicts(
            List<GoldQuestion> questions, BiFunction<Question, Integer, Answer> answerer) {
        List<Verdict> verdicts = new ArrayList<>();
        for (GoldQuestion gold : questions) {
            long start = System.nanoTime();
            Answer answer = answerer.apply(gold.question(), QUOTES);
            verdicts.add(Judge.judge(gold, answer, Duration.ofNanos(System.nanoTime() - start)));
        }
        return verdicts;
    }

    /// The figures over all questions (`all`), over those of a kind (`kind: number`, …), and over those of a script
    /// (`script: simplified`, …).
    public Map<String, Figures> figures() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("all", Figures.of(verdicts));
        grouped(verdict -> verdict.gold().kind())
                .forEach((kind, group) -> figures.put("kind: " + kind, Figures.of(group)));
        grouped(verdict -> verdict.gold().script())
                .forEach((script, group) -> figures.put("script: " + script, Figures.of(group)));
        return figures;
    }

    /// How often it came to what; outcomes that there were none of are left out.
    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        return counts;
    }

    /// Which questions were refused, and how that would change with the threshold.
    public Refusals refusals() {
        return Refusals.of(verdicts);
    }

    /// The questions whose answers were not fully right.
    public List<Failure> failures() {
        return verdicts.stream()
                .filter(verdict -> !verdict.shortcomings().isEmpty())
                .map(Failure::of)
                .toList();
    }

    private Map<String, List<Verdict>> grouped(Function<Verdict, String> key) {
        return verdicts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
