package dev.yinju.answering;

import dev.yinju.answering.Score.Reason;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Ranks what reports say of themselves.
final class ReportRanking {

    /// So many reports are considered where one is meant.
    private static final int REPORTS_MEANT = 3;

    /// So many reports are named at most.
    private static final int MOST_NAMED = 50;

    /// Reports are meant that share at least so much of what the one does that shares most.
    private static final double AS_MUCH = 0.9;

    /// Who did not make a report, as far as it says, is told by no other line of it.
    private static final double OTHER_MAKER = 0.26;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;

    /// Whether no other report can be meant than those that are taken.
    private final boolean certain;

    ReportRanking(ParsedQuestion question, PassageIndex.Snapshot snapshot, Weights weights) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
        this.certain = isOnlyOne() || question.tellsWhichReports();
    }

    /// @param hits the passages that share most with the question, best first
    List<Candidate> candidates(List<PassageIndex.Hit> hits) {
        return switch (question.report()) {
            case NONE -> List.of();
            case COLLECTION ->
                snapshot.sources().stream()
                        .limit(MOST_NAMED)
                        .flatMap(this::name)
                        .toList();
            case EARLIEST, LATEST ->
                published(question.report()).flatMap(this::name).toList();
            case MAKING -> meant(hits).flatMap(this::making).toList();
            case SUBJECT -> meant(hits).flatMap(this::subject).toList();
        };
    }

    /// A report is meant as much as its best passage, title and publisher fit; its byline says who and when, but seldom
    /// what about. The only one there is, is meant in any case.
    private Stream<PassageIndex.Hit> meant(List<PassageIndex.Hit> hits) {
        if (isOnlyOne()) {
            return opening(snapshot.sources().getFirst());
        }
        if (question.meantByTime() != ReportQuestion.NONE) {
            return published(question.meantByTime()).flatMap(this::opening);
        }
        if (question.meansAllReports()) {
            return snapshot.sources().stream().limit(MOST_NAMED).flatMap(this::opening);
        }
        Map<String, PassageIndex.Hit> bestOfFile = new LinkedHashMap<>();
        hits.forEach(hit -> bestOfFile.putIfAbsent(hit.passage().source().file(), hit));
        double most =
                bestOfFile.values().stream().mapToDouble(this::share).max().orElse(0);
        return bestOfFile.values().stream()
                .filter(hit -> share(hit) >= AS_MUCH * most)
                .limit(REPORTS_MEANT);
    }

    private Stream<PassageIndex.Hit> opening(Source source) {
        return snapshot.opening(source.file()).stream().map(opening -> new PassageIndex.Hit(opening, 1));
    }

    private boolean isOnlyOne() {
        return snapshot.sources().size() == 1;
    }

    private Stream<Candidate> making(PassageIndex.Hit hit) {
        return snapshot.passages(hit.passage().source().file()).stream()
                .flatMap(passage -> Window.of(passage).stream())
                .filter(window -> ReportQuestion.tellsMaking(window, question.kind()))
                .map(window -> byline(window, hit));
    }

    private Candidate byline(Window window, PassageIndex.Hit hit) {
        boolean named = ReportQuestion.namesMaker(question.followUp().text(), Folding.fold(window.text()));
        Score score = meant(hit)
                .add(Reason.BYLINE, window.isByline() ? 1 : 0.5)
                .addIf(named, Reason.FIT, 1)
                .build();
        return new Candidate(window, score, sureness(hit), named ? 1 : OTHER_MAKER);
    }

    /// What a report begins with tells what it is about.
    private Stream<Candidate> subject(PassageIndex.Hit hit) {
        return beginning(hit.passage().source())
                .map(window -> new Candidate(window, meant(hit).build(), sureness(hit), 1));
    }

    private Stream<Window> beginning(Source source) {
        return snapshot.passages(source.file()).stream()
                .flatMap(passage -> Window.of(passage).stream())
                .filter(window -> !window.isByline() && !window.isDamaged())
                .limit(1);
    }

    /// The first or last of those that tell when they were published, or all at that time.
    private Stream<Source> published(ReportQuestion which) {
        Comparator<LocalDateTime> order =
                which == ReportQuestion.EARLIEST ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Source> dated = snapshot.sources().stream()
                .filter(source -> source.date() != null)
                .sorted(Comparator.comparing(ReportRanking::published, order))
                .toList();
        return dated.stream()
                .takeWhile(source -> published(source).equals(published(dated.getFirst())))
                .limit(MOST_NAMED);
    }

    private static LocalDateTime published(Source source) {
        LocalTime time = source.time() == null ? LocalTime.MIDNIGHT : source.time();
        return Objects.requireNonNull(source.date()).atTime(time);
    }

    /// A report is called by its headline, or else by what it begins with.
    private Stream<Candidate> name(Source source) {
        return snapshot.opening(source.file()).stream()
                .filter(opening -> opening.sentences().getFirst().role() == Sentence.Role.HEADING)
                .map(opening -> new Window(opening, 0, 0))
                .findFirst()
                .or(() -> beginning(source).findFirst())
                .map(window -> new Candidate(window, new Score.Builder().build(), 1, 1))
                .stream();
    }

    private Score.Builder meant(PassageIndex.Hit hit) {
        return new Score.Builder().add(Reason.PASSAGE, hit.score()).add(Reason.COVERAGE, share(hit));
    }

    private double sureness(PassageIndex.Hit hit) {
        if (certain) {
            return 1;
        }
        return question.meansNoReport() ? 0 : share(hit);
    }

    private double share(PassageIndex.Hit hit) {
        BitSet terms = weights.termsIn(hit.passage().text());
        terms.or(weights.termsIn(ReportEvidence.name(hit.passage().source())));
        return weights.ownShare(terms);
    }
}
