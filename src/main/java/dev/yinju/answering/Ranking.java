package dev.yinju.answering;

import dev.yinju.answering.LateInteraction.Nearness;
import dev.yinju.answering.Score.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Ranks what a question's passages have to say.
final class Ranking {

    /// From so many passages the candidates are taken.
    private static final int PASSAGES = 10;

    /// From so many where several reports are asked for.
    private static final int PASSAGES_OF_SEVERAL = 60;

    /// So much of the confidence goes with what the question names and the whole report lacks; chosen for the area
    /// under the curve of refusals.
    private static final double ELSEWHERE = 0.5;

    /// So much counts what only the sentence before says.
    private static final double SAID_BEFORE = 0.6;

    /// Single characters in common are often a coincidence.
    private static final double SINGLE_CHARACTERS = 0.75;

    /// A report that never names the place that is asked about.
    private static final double OTHER_PLACE = 0.4;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;
    private final CopiedReports copies;
    private final LateInteraction meaning;
    private final ReportEvidence reports;
    private final Trimming trimming;

    Ranking(
            ParsedQuestion question,
            PassageIndex.Snapshot snapshot,
            Weights weights,
            CopiedReports copies,
            LateInteraction meaning) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
        this.copies = copies;
        this.meaning = meaning;
        this.reports = new ReportEvidence(question, snapshot, weights, meaning);
        this.trimming = new Trimming(question);
    }

    /// The candidates, best first.
    List<Candidate> candidates() {
        List<PassageIndex.Hit> hits = hits();
        List<Candidate> candidates = new ArrayList<>();
        if (question.aboutReport()) {
            candidates.addAll(new ReportRanking(question, snapshot, weights).candidates(hits));
        } else {
            hits.forEach(hit -> candidates.addAll(windows(hit)));
        }
        candidates.sort(Comparator.comparingDouble(
                        (Candidate candidate) -> candidate.score().total())
                .reversed());
        return candidates;
    }

    private List<PassageIndex.Hit> hits() {
        if (question.tellsWhichReports()) {
            return List.of(); // which reports there are is told by their list
        }
        return copies.search(question.terms(), question.several() ? PASSAGES_OF_SEVERAL : PASSAGES);
    }

    private List<Candidate> windows(PassageIndex.Hit hit) {
        List<Sentence> sentences = hit.passage().sentences();
        List<Nearness> nearness = meaning.sentences(hit.passage(), sentences);
        String folded = Folding.fold(hit.passage().text());
        List<Evidence> evidence = IntStream.range(0, sentences.size())
                .mapToObj(i -> evidence(folded, sentences.get(i).span(), nearness.get(i)))
                .toList();
        return Window.of(hit.passage()).stream()
                .map(window -> candidate(window, folded, evidence, hit.score()))
                .toList();
    }

    private Evidence evidence(String folded, Span sentence, Nearness nearness) {
        return new Evidence(
                weights.termsIn(folded, sentence), nearness, question.asked().fit(sentence.of(folded)));
    }

    /// @param folded the folded text of the window's passage
    /// @param passage the evidence of all the sentences of the window's passage
    private Candidate candidate(Window window, String folded, List<Evidence> passage, double passageScore) {
        Source source = window.passage().source();
        List<Evidence> sentences = passage.subList(window.first(), window.last() + 1);
        Evidence own = Evidence.together(sentences);
        Evidence withSubject = own.or(reports.subject(source));
        Evidence inContext = window.first() == 0 ? withSubject : withSubject.or(passage.get(window.first() - 1));
        double best = sentences.stream().mapToDouble(this::coverage).max().orElse(0);
        boolean beginsWithBest = coverage(sentences.getFirst()) == best;
        Score score = new Score.Builder()
                .add(Reason.PASSAGE, passageScore)
                .add(Reason.REPORT, reports.share(source))
                .add(Reason.COVERAGE, goingOn(coverage(withSubject), coverage(inContext)))
                .add(Reason.BEST_SENTENCE, best)
                .add(Reason.FIT, question.asked().preference() * own.fit())
                .addIf(question.kind().isIn(window.span().of(folded)), Reason.KIND, 1)
                .add(
                        Reason.MEANING,
                        goingOn(meaning.content(withSubject.nearness()), meaning.content(inContext.nearness())))
                .add(Reason.ASKING, meaning.asking(own.nearness()))
                .addIf(question.kind().isToldAfter() && beginsWithBest, Reason.BEGINNING, 1)
                .addIf(window.endsWithQuotation(), Reason.OPEN_END, -1)
                .addIf(window.isByline(), Reason.BYLINE, -1)
                .addIf(window.isDamaged(), Reason.DAMAGED, -1)
                .build();
        return new Candidate(
                trimming.needed(window, folded, sentences, reports.subject(source)),
                score,
                sureness(source, own, withSubject),
                own.fit() > 0 ? 1 : question.asked().trustWithout());
    }

    /// What a text says that goes on from the sentence before it.
    private static double goingOn(double alone, double inContext) {
        return alone + SAID_BEFORE * (inContext - alone);
    }

    private double coverage(Evidence evidence) {
        return weights.share(evidence.terms());
    }

    /// The geometric mean of what is covered in words and of how near the weakest part comes in meaning, with the
    /// report's subject and without: an answer fails with the one thing that is not there.
    private double sureness(Source source, Evidence own, Evidence withSubject) {
        double covered = Math.max(coverage(withSubject), weights.ownShare(withSubject.terms()))
                * (1 - ELSEWHERE * (1 - reports.share(source)))
                * (weights.sharePair(withSubject.terms()) ? 1 : SINGLE_CHARACTERS);
        return Math.cbrt(covered * meaning.weakest(withSubject.nearness()) * meaning.weakest(own.nearness()))
                * (reports.isAboutPlace(source) ? 1 : OTHER_PLACE);
    }
}
