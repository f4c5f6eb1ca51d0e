package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Answers questions with quotes from the reports.
///
/// The passages that share most with the question are found in the index, all runs of whole sentences in them are
/// [ranked][Ranking], and the best become quotes, unless even the best covers too little of what was asked.
public final class Answerer {

    /// How sure an answer must be, from 0 (always answer) to 1 (only if the quote holds everything asked): the
    /// share of the question, weighted by how much each of its terms tells, that the best quote must cover. What
    /// the whole report lacks counts against it, and so does a quote without the number or the person asked for.
    public static final double DEFAULT_THRESHOLD = 0.25;

    private final PassageIndex index;
    private final double threshold;

    public Answerer(PassageIndex index) {
        this(index, DEFAULT_THRESHOLD);
    }

    /// @param threshold see [#DEFAULT_THRESHOLD]
    public Answerer(PassageIndex index, double threshold) {
        this.index = index;
        this.threshold = threshold;
    }

    /// What the reports say to a question.
    ///
    /// @param top the most quotes to give, at least 1
    public Answer answer(Question question, int top) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            ParsedQuestion parsed = ParsedQuestion.of(question, snapshot);
            Weights weights = new Weights(parsed, snapshot);
            List<Candidate> candidates = new Ranking(parsed, snapshot, weights).candidates();
            Highlighter highlighter = new Highlighter(parsed, weights);
            List<Quote> quotes = choose(candidates, parsed.several(), top).stream()
                    .map(candidate -> quote(candidate, highlighter))
                    .toList();
            boolean found = !candidates.isEmpty() && candidates.getFirst().confidence() >= threshold;
            return found ? new Answer.Found(quotes) : new Answer.NotFound(quotes);
        }
    }

    /// The best candidates that do not repeat each other; where several reports are asked for, each report's best
    /// before any report's second.
    private static List<Candidate> choose(List<Candidate> ranked, boolean several, int top) {
        List<Candidate> chosen = new ArrayList<>();
        if (several) {
            Set<String> files = new HashSet<>();
            ranked.stream()
                    .filter(candidate -> files.add(candidate.file()))
                    .limit(top)
                    .forEach(chosen::add);
        }
        for (Candidate candidate : ranked) {
            if (chosen.size() >= top) {
                break;
            }
            if (chosen.stream().noneMatch(other -> repeats(candidate, other))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static boolean repeats(Candidate one, Candidate other) {
        return one.window().overlaps(other.window())
                || one.window().text().equals(other.window().text());
    }

    private static Quote quote(Candidate candidate, Highlighter highlighter) {
        Window window = candidate.window();
        return new Quote(
                window.passage(),
                window.span(),
                Math.clamp(candidate.confidence(), 0, 1),
                highlighter.highlights(window.text(), window.passage().source()));
    }
}
