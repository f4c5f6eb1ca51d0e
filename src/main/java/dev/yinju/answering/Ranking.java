package dev.yinju.answering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Ranks what a question's passages have to say.
///
/// The weights beside the coverage of the question, which counts 1, were set by hand and checked on four question sets:
/// within half and double, none of them matters by more than a point.
final class Ranking {

    /// From so many passages the candidates are taken.
    private static final int PASSAGES = 10;

    /// From so many where several reports are asked for.
    private static final int PASSAGES_OF_SEVERAL = 60;

    private static final double PASSAGE = 0.5;
    private static final double BEST_SENTENCE = 0.15;
    private static final double KIND = 0.05;
    private static final double QUANTITY = 0.4;

    /// What is said of a report, and what is said in it, answer different questions.
    private static final double BYLINE = 0.6;

    /// A quotation's speaker stands in its own sentence or after it, so a window that begins with it is better than
    /// one that ends with it.
    private static final double SPEAKER = 0.1;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;

    Ranking(ParsedQuestion question, PassageIndex.Snapshot snapshot, Weights weights) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
    }

    /// The candidates, best first.
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (PassageIndex.Hit hit :
                snapshot.search(question.terms(), question.several() ? PASSAGES_OF_SEVERAL : PASSAGES)) {
            List<Evidence> evidence = hit.passage().sentences().stream()
                    .map(sentence -> evidence(hit.passage(), sentence))
                    .toList();
            for (Window window : Window.of(hit.passage())) {
                candidates.add(candidate(window, evidence.subList(window.first(), window.last() + 1), hit.score()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    /// What a sentence has to do with the question.
    ///
    /// @param terms the question's terms in it
    /// @param coverage the share of the question's weight that they have
    /// @param quantityFit how well its best number counts what was asked for, from 0 to 1
    private record Evidence(BitSet terms, double coverage, double quantityFit) {}

    private Evidence evidence(Passage passage, Sentence sentence) {
        String text = sentence.span().of(passage.text());
        BitSet terms = weights.termsIn(text);
        String counted = question.counted();
        double fit = counted == null ? 0 : Quantities.bestFit(Folding.fold(text), counted);
        return new Evidence(terms, weights.share(terms), fit);
    }

    private Candidate candidate(Window window, List<Evidence> evidence, double passageScore) {
        BitSet terms = new BitSet();
        evidence.forEach(sentence -> terms.or(sentence.terms()));
        boolean byline = window.sentences().stream().allMatch(sentence -> sentence.role() == Sentence.Role.BYLINE);
        if (byline && question.aboutReport()) {
            terms.or(weights.termsIn(nameOf(window.passage().source())));
        }
        double coverage = weights.share(terms);
        double fit = evidence.stream().mapToDouble(Evidence::quantityFit).max().orElse(0);
        double best = evidence.stream().mapToDouble(Evidence::coverage).max().orElse(0);
        double score = PASSAGE * passageScore
                + coverage
                + BEST_SENTENCE * best
                + QUANTITY * fit
                + (question.kind().isIn(Folding.fold(window.text())) ? KIND : 0)
                + (byline ? (question.aboutReport() ? BYLINE : -BYLINE) : 0)
                + (question.kind() == AnswerKind.SPEAKER && evidence.getFirst().coverage() == best ? SPEAKER : 0);
        return new Candidate(
                window, score, Math.max(coverage, weights.ownShare(terms)), question.counted() == null || fit > 0);
    }

    private static String nameOf(Source source) {
        return Stream.of(source.title(), source.publisher())
                .filter(Objects::nonNull)
                .reduce("", (one, other) -> one + '\n' + other);
    }
}
