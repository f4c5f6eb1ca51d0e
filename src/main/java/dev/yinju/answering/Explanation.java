package dev.yinju.answering;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Why a question got the answer it got.
///
/// @param reading how the question was read
/// @param ranked what became quotes, and what ranked next, best first
/// @param threshold how sure an answer must be, from 0 to 1
/// @param answered whether the best was sure enough
public record Explanation(Reading reading, List<Ranked> ranked, double threshold, boolean answered) {

    /// How a question was read.
    ///
    /// @param text the question in folded Chinese words, translated from English and completed from the questions
    ///     before it where that was needed
    /// @param before the questions that it goes on from, nearest first; empty if it stands alone
    /// @param kind the kind of thing that is asked for
    /// @param asked what an answer must hold; empty if form does not tell it
    /// @param several whether every report that has an answer should give one
    /// @param aboutReport whether a report itself is asked about
    /// @param dropped the words that only ask
    /// @param terms what was looked up, the most telling first
    public record Reading(
            String text,
            List<String> before,
            String kind,
            String asked,
            boolean several,
            boolean aboutReport,
            List<String> dropped,
            List<Weighed> terms) {}

    /// A term of the question.
    ///
    /// @param text its characters, or its sound where no report has them as they are written
    /// @param kind `UNIGRAM`, `BIGRAM` or `SOUND`
    /// @param weight how much it counts in the question, 1 if the question says it itself
    /// @param idf how much it tells in these reports
    /// @param known whether any report holds it
    public record Weighed(String text, String kind, double weight, double idf, boolean known) {}

    /// A stretch of a report that was ranked.
    ///
    /// @param score what each reason adds, or takes away
    /// @param total the sum of the parts
    /// @param confidence how sure an answer it is, from 0 to 1
    /// @param holdsWhatIsAsked false where it lacks what is asked for, as far as form tells
    /// @param matched the texts of the question's terms that stand in it, the most telling first
    /// @param missed those that do not
    public record Ranked(
            String file,
            String text,
            Map<String, Double> score,
            double total,
            double confidence,
            boolean holdsWhatIsAsked,
            List<String> matched,
            List<String> missed) {}

    public Explanation {
        ranked = List.copyOf(ranked);
    }

    static Explanation of(
            ParsedQuestion question,
            List<Candidate> ranked,
            PassageIndex.Snapshot snapshot,
            double threshold,
            boolean answered) {
        List<Weighed> terms = question.terms().entrySet().stream()
                .map(term -> weighed(term.getKey(), term.getValue(), snapshot))
                .sorted(Comparator.comparingDouble((Weighed term) -> term.weight() * term.idf())
                        .reversed())
                .toList();
        Reading reading = new Reading(
                question.followUp().text(),
                question.followUp().before(),
                question.kind().name(),
                question.asked().label(),
                question.several(),
                question.aboutReport(),
                AskingWords.in(question.followUp().text()),
                terms);
        return new Explanation(
                reading,
                ranked.stream().map(candidate -> ranked(candidate, terms)).toList(),
                threshold,
                answered);
    }

    private static Weighed weighed(Term term, double weight, PassageIndex.Snapshot snapshot) {
        return new Weighed(term.text(), term.kind().name(), weight, snapshot.idf(term), snapshot.contains(term));
    }

    private static Ranked ranked(Candidate candidate, List<Weighed> terms) {
        Set<Term> held = new HashSet<>(Tokenizer.terms(candidate.window().text()));
        return new Ranked(
                candidate.file(),
                candidate.window().text(),
                parts(candidate.score()),
                candidate.score().total(),
                candidate.confidence(),
                candidate.holdsWhatIsAsked(),
                texts(terms, held, true),
                texts(terms, held, false));
    }

    private static Map<String, Double> parts(Score score) {
        Map<String, Double> parts = new LinkedHashMap<>();
        score.parts().forEach((reason, points) -> parts.put(reason.name().toLowerCase(Locale.ROOT), points));
        return parts;
    }

    private static List<String> texts(List<Weighed> terms, Set<Term> held, boolean matched) {
        return terms.stream()
                .filter(term -> held.contains(new Term(term.text(), Term.Kind.valueOf(term.kind()))) == matched)
                .map(Weighed::text)
                .toList();
    }
}
