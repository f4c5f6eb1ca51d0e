package dev.yinju.answering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final double REPORT = 0.3;
    private static final double BEST_SENTENCE = 0.15;
    private static final double KIND = 0.05;
    private static final double FIT = 0.4;

    /// So much of the confidence goes with what the question names and the whole report lacks; chosen for the area
    /// under the curve of refusals.
    private static final double ELSEWHERE = 0.6;

    /// Single characters in common are often a coincidence.
    private static final double SINGLE_CHARACTERS = 0.75;

    /// A report that never names the place that is asked about.
    private static final double OTHER_PLACE = 0.4;

    /// What is said of a report, and what is said in it, answer different questions.
    private static final double BYLINE = 0.6;

    /// Garbage is not quoted where a clean sentence answers about as well.
    private static final double DAMAGED = 0.1;

    /// So many reports are considered where a question is about a report.
    private static final int REPORTS_MEANT = 3;

    /// A quotation's speaker stands in its own sentence or after it, so a window that begins with it is better than
    /// one that ends with it.
    private static final double SPEAKER = 0.1;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;
    private final Map<String, Double> reportShares = new HashMap<>();
    private final Map<String, Boolean> aboutPlace = new HashMap<>();

    Ranking(ParsedQuestion question, PassageIndex.Snapshot snapshot, Weights weights) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
    }

    /// The candidates, best first.
    List<Candidate> candidates() {
        List<PassageIndex.Hit> hits =
                snapshot.search(question.terms(), question.several() ? PASSAGES_OF_SEVERAL : PASSAGES);
        List<Candidate> candidates = new ArrayList<>();
        if (question.aboutReport()) {
            candidates.addAll(bylines(hits));
        } else {
            hits.forEach(hit -> candidates.addAll(windows(hit)));
        }
        candidates.sort(Comparator.comparingDouble(
                        (Candidate candidate) -> candidate.score().total())
                .reversed());
        return candidates;
    }

    private List<Candidate> windows(PassageIndex.Hit hit) {
        List<Evidence> evidence = hit.passage().sentences().stream()
                .map(sentence -> evidence(hit.passage(), sentence))
                .toList();
        return Window.of(hit.passage()).stream()
                .map(window -> candidate(window, evidence.subList(window.first(), window.last() + 1), hit.score()))
                .toList();
    }

    /// What the reports that the question seems to mean say of themselves. A report is meant as much as its best
    /// passage, title and publisher fit; its byline says who and when, but seldom what about.
    private List<Candidate> bylines(List<PassageIndex.Hit> hits) {
        Map<String, PassageIndex.Hit> bestOfFile = new LinkedHashMap<>();
        hits.forEach(hit -> bestOfFile.putIfAbsent(hit.passage().source().file(), hit));
        List<Candidate> candidates = new ArrayList<>();
        bestOfFile.values().stream().limit(REPORTS_MEANT).forEach(hit -> {
            BitSet terms = weights.termsIn(hit.passage().text());
            terms.or(weights.termsIn(nameOf(hit.passage().source())));
            for (Passage passage : snapshot.passages(hit.passage().source().file())) {
                Window.of(passage).stream()
                        .filter(question::isToldBy)
                        .map(window -> byline(window, terms, hit.score()))
                        .forEach(candidates::add);
            }
        });
        return candidates;
    }

    private Candidate byline(Window window, BitSet terms, double passageScore) {
        double coverage = weights.ownShare(terms);
        double byline = window.isByline() ? BYLINE : BYLINE / 2;
        Score score = new Score(PASSAGE * passageScore, 0, coverage, 0, 0, 0, byline, 0, 0);
        return new Candidate(window, score, coverage, true);
    }

    /// What a sentence has to do with the question.
    ///
    /// @param terms the question's terms in it
    /// @param coverage the share of the question's weight that they have
    /// @param fit how well what it holds is of the kind asked for, from 0 to 1
    private record Evidence(BitSet terms, double coverage, double fit) {}

    private Evidence evidence(Passage passage, Sentence sentence) {
        String text = sentence.span().of(passage.text());
        BitSet terms = weights.termsIn(text);
        return new Evidence(terms, weights.share(terms), question.fit(Folding.fold(text)));
    }

    private Candidate candidate(Window window, List<Evidence> evidence, double passageScore) {
        BitSet terms = new BitSet();
        evidence.forEach(sentence -> terms.or(sentence.terms()));
        double coverage = weights.share(terms);
        double fit = evidence.stream().mapToDouble(Evidence::fit).max().orElse(0);
        double best = evidence.stream().mapToDouble(Evidence::coverage).max().orElse(0);
        double report = reportShare(window.passage().source().file());
        Score score = new Score(
                PASSAGE * passageScore,
                REPORT * report,
                coverage,
                BEST_SENTENCE * best,
                FIT * fit,
                question.kind().isIn(Folding.fold(window.text())) ? KIND : 0,
                window.isByline() ? -BYLINE : 0,
                window.isDamaged() ? -DAMAGED : 0,
                question.kind() == AnswerKind.SPEAKER && evidence.getFirst().coverage() == best ? SPEAKER : 0);
        double confidence = Math.max(coverage, weights.ownShare(terms))
                * (1 - ELSEWHERE * (1 - report))
                * (weights.sharePair(terms) ? 1 : SINGLE_CHARACTERS)
                * (isAboutPlace(window.passage().source()) ? 1 : OTHER_PLACE);
        return new Candidate(window, score, confidence, !question.mustFit() || fit > 0);
    }

    /// The share of the question's weight that stands anywhere in a report. What is asked of one place is not answered
    /// by a report on another.
    private double reportShare(String file) {
        return reportShares.computeIfAbsent(
                file, f -> weights.share(snapshot.termsOf(f, question.terms().keySet())));
    }

    private boolean isAboutPlace(Source source) {
        return aboutPlace.computeIfAbsent(
                source.file(),
                file -> question.place().isEmpty()
                        || !snapshot.termsOf(file, question.place()).isEmpty());
    }

    private static String nameOf(Source source) {
        return Stream.of(source.title(), source.publisher())
                .filter(Objects::nonNull)
                .reduce("", (one, other) -> one + '\n' + other);
    }
}
