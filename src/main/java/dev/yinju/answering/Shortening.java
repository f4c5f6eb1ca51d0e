package dev.yinju.answering;

import dev.yinju.answering.LateInteraction.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shortens a quote of one long sentence to those of its clauses that answer: whole clauses in a row, outside
/// quotations and brackets. One in twenty quotes is cut so, and one in two hundred then lacks its answer (measured).
final class Shortening {

    /// A quote is longer than this, in UTF-16 code units, only where no clause ends outside quotations.
    private static final int MOST = 120;

    /// What has fewer UTF-16 code units is no clause by itself.
    private static final int FEWEST = 12;

    /// The beginning of a sentence tells what it is about, so that clauses from there on are preferred a little.
    private static final double FROM_BEGINNING = 0.05;

    private static final String OPENING = "“「『《〈(（【[";
    private static final String CLOSING = "”」』》〉)）】]";
    private static final String CLAUSE_END = "，,；;：:。！!？?";

    private final ParsedQuestion question;
    private final Weights weights;
    private final LateInteraction meaning;

    Shortening(ParsedQuestion question, Weights weights, LateInteraction meaning) {
        this.question = question;
        this.weights = weights;
        this.meaning = meaning;
    }

    /// Some clauses in a row.
    private record Run(Span span, double score) {}

    /// The stretch of the window's passage that is to be quoted.
    Span of(Window window) {
        Span whole = window.span();
        if (whole.length() <= MOST || window.sentences().size() > 1) {
            return whole;
        }
        return runs(window.passage(), clauses(window.passage().text(), whole))
                .max(Comparator.comparingDouble(Run::score))
                .map(Run::span)
                .orElse(whole);
    }

    /// The longest runs from each clause on that are short enough.
    private Stream<Run> runs(Passage passage, List<Sentence> clauses) {
        List<Evidence> evidence = evidence(passage, clauses);
        return IntStream.range(0, clauses.size())
                .mapToObj(first -> {
                    int last = last(clauses, first);
                    Span span = new Span(
                            clauses.get(first).start(), clauses.get(last).end());
                    double score = score(Evidence.together(evidence.subList(first, last + 1)));
                    return new Run(span, first == 0 ? score + FROM_BEGINNING : score);
                })
                .filter(run -> run.span().length() <= MOST);
    }

    private List<Evidence> evidence(Passage passage, List<Sentence> clauses) {
        List<Nearness> nearness = meaning.sentences(passage, clauses);
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> {
                    String text = clauses.get(i).span().of(passage.text());
                    return new Evidence(
                            weights.termsIn(text),
                            nearness.get(i),
                            question.asked().fit(Folding.fold(text)));
                })
                .toList();
    }

    private static int last(List<Sentence> clauses, int first) {
        int last = first;
        while (last + 1 < clauses.size()
                && clauses.get(last + 1).end() - clauses.get(first).start() <= MOST) {
            last++;
        }
        return last;
    }

    private double score(Evidence evidence) {
        return new Score.Builder()
                .add(Score.Reason.COVERAGE, weights.share(evidence.terms()))
                .add(Score.Reason.FIT, evidence.fit())
                .add(Score.Reason.MEANING, meaning.content(evidence.nearness()))
                .add(Score.Reason.ASKING, meaning.asking(evidence.nearness()))
                .build()
                .total();
    }

    /// The clauses of a sentence; the whole of it where quotations or brackets close that did not open.
    private static List<Sentence> clauses(String text, Span whole) {
        List<Sentence> clauses = new ArrayList<>();
        int depth = 0;
        boolean straight = false;
        int start = whole.start();
        for (int i = whole.start(); i < whole.end(); i++) {
            char c = text.charAt(i);
            straight ^= c == '"';
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return List.of(new Sentence(whole.start(), whole.end(), Sentence.Role.PROSE));
            }
            if (depth == 0 && !straight && i + 1 - start >= FEWEST && endsClause(text, i)) {
                clauses.add(new Sentence(start, i + 1, Sentence.Role.PROSE));
                start = i + 1;
            }
        }
        if (start < whole.end()) {
            clauses.add(new Sentence(start, whole.end(), Sentence.Role.PROSE));
        }
        return clauses;
    }

    /// A mark within a number, a time or an address ends nothing.
    private static boolean endsClause(String text, int i) {
        char c = text.charAt(i);
        boolean within = c < 128
                && i > 0
                && i + 1 < text.length()
                && text.charAt(i + 1) < 128
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && !Character.isWhitespace(text.charAt(i + 1));
        return CLAUSE_END.indexOf(c) >= 0 && !within;
    }
}
