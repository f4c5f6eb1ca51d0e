package dev.yinju.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ranks what a question's passages have to say.
final class Ranking {

    /// From so many passages the candidates are taken.
    private static final int PASSAGES = 10;

    /// From so many where several reports are asked for.
    private static final int PASSAGES_OF_SEVERAL = 60;

    /// The weights of a candidate's score beside its coverage of the question, which counts 1. Set by hand and checked
    /// on four question sets: within half and double, none of them matters by more than a point.
    private static final double PASSAGE = 0.5;

    private static final double BEST_SENTENCE = 0.15;
    private static final double KIND = 0.05;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;

    Ranking(ParsedQuestion question, PassageIndex.Snapshot snapshot) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = new Weights(question, snapshot);
    }

    /// The candidates, best first.
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        int passages = question.several() ? PASSAGES_OF_SEVERAL : PASSAGES;
        for (PassageIndex.Hit hit : snapshot.search(question.terms(), passages)) {
            for (Window window : Window.of(hit.passage())) {
                candidates.add(candidate(window, hit.score()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    private Candidate candidate(Window window, double passageScore) {
        String text = window.text();
        double coverage = weights.coverage(Tokenizer.terms(text));
        double score = PASSAGE * passageScore
                + coverage
                + BEST_SENTENCE * bestSentence(window)
                + (question.kind().isIn(Folding.fold(text)) ? KIND : 0);
        return new Candidate(window, score, coverage);
    }

    private double bestSentence(Window window) {
        return window.sentences().stream()
                .mapToDouble(sentence -> weights.coverage(
                        Tokenizer.terms(sentence.span().of(window.passage().text()))))
                .max()
                .orElse(0);
    }
}
