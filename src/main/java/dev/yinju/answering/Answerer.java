package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers questions with quotes from the reports.
///
/// The passages that share most with the question are found in the index, all runs of whole sentences in them are
/// [ranked][Ranking], and the best become quotes, unless even the best covers too little of what was asked.
public final class Answerer {

    /// How sure an answer must be, from 0 (always answer) to 1. An answer is the surer the more of the question,
    /// weighted by how much each of its terms tells, stands in the quote or is what the whole report is about, and
    /// the nearer it comes in meaning to the part of the question that it is farthest from. What the whole report
    /// lacks counts against it, and so does a quote without the number or the person asked for.
    public static final double DEFAULT_THRESHOLD = 0.28;

    /// Where several reports are asked for, those answer that are at least this share as sure as the surest.
    private static final double AS_SURE = 0.6;

    private final PassageIndex index;
    private final @Nullable Meaning meaning;
    private final double threshold;

    public Answerer(PassageIndex index) {
        this(index, null, DEFAULT_THRESHOLD);
    }

    /// @param meaning compares by meaning; absent to compare words only
    /// @param threshold see [#DEFAULT_THRESHOLD]
    public Answerer(PassageIndex index, @Nullable Meaning meaning, double threshold) {
        this.index = index;
        this.meaning = meaning;
        this.threshold = threshold;
    }

    /// What the reports say to a question.
    ///
    /// @param top the most quotes to give, at least 1; those that answer together count as one
    public Answer answer(Question question, int top) {
        return explain(question, top, false).answer();
    }

    /// The same, with the reasons for it.
    public Explained explain(Question question, int top) {
        return explain(question, top, true);
    }

    /// An answer with the reasons for it.
    ///
    /// @param explanation absent where no reasons were asked for
    public record Explained(Answer answer, @Nullable Explanation explanation) {}

    private Explained explain(Question question, int top, boolean reasons) {
        try (PassageIndex.Snapshot snapshot = index.snapshot(question.within())) {
            ParsedQuestion parsed = ParsedQuestion.of(question, snapshot);
            Weights weights = new Weights(parsed, snapshot);
            CopiedReports copies = new CopiedReports(snapshot);
            LateInteraction nearness = nearness(parsed);
            List<Candidate> candidates = new Ranking(parsed, snapshot, weights, copies, nearness).candidates();
            int passed = parsed.followUp().passed();
            List<Candidate> all = choose(candidates, parsed, passed + top);
            List<Candidate> chosen = all.subList(Math.min(passed, all.size()), all.size());
            Highlighter highlighter = new Highlighter(parsed, weights);
            List<Quote> quotes = quotes(chosen, new Shortening(parsed, weights, nearness), highlighter, copies);
            boolean found = !quotes.isEmpty() && candidates.getFirst().confidence() >= threshold;
            Answer answer = found
                    ? new Completion(parsed, snapshot, weights, highlighter, copies)
                            .complete(quotes, chosen.getFirst().window())
                    : new Answer.NotFound(quotes);
            return new Explained(answer, reasons ? Explanation.of(parsed, chosen, snapshot, threshold, found) : null);
        }
    }

    private LateInteraction nearness(ParsedQuestion parsed) {
        boolean wordsTellMore = parsed.several()
                || parsed.aboutReport()
                || !parsed.followUp().focus().isEmpty();
        return meaning == null || wordsTellMore
                ? LateInteraction.nothing()
                : LateInteraction.of(parsed.followUp().text(), meaning);
    }

    /// The best candidates that do not repeat each other; where several reports are asked for, the best of each. What
    /// all say of themselves may be the same.
    private static List<Candidate> choose(List<Candidate> ranked, ParsedQuestion question, int top) {
        DistinctWindows distinct = new DistinctWindows();
        boolean mayRepeat = question.meansAllReports();
        return (question.several() ? eachReportsBest(ranked) : ranked)
                .stream()
                        .filter(candidate -> mayRepeat || distinct.add(candidate.window()))
                        .limit(top)
                        .toList();
    }

    private static List<Candidate> eachReportsBest(List<Candidate> ranked) {
        Set<String> files = new HashSet<>();
        double least = ranked.isEmpty() ? 0 : AS_SURE * ranked.getFirst().confidence();
        return ranked.stream()
                .filter(candidate -> candidate.confidence() >= least)
                .filter(candidate -> files.add(candidate.file()))
                .toList();
    }

    /// The scores never rise: one that ranks lower for other reasons is not surer.
    private static List<Quote> quotes(
            List<Candidate> chosen, Shortening shortening, Highlighter highlighter, CopiedReports copies) {
        List<Quote> quotes = new ArrayList<>();
        double most = 1;
        for (Candidate candidate : chosen) {
            most = Math.clamp(candidate.confidence(), 0, most);
            Window window = candidate.window();
            Passage passage = window.passage();
            Span span = shortening.of(window);
            List<Span> highlights = highlighter.highlights(span.of(passage.text()), passage.source());
            quotes.add(new Quote(passage, span, most, highlights, copies.thatSay(window)));
        }
        return quotes;
    }
}
