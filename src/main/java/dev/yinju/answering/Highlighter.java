package dev.yinju.answering;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Marks the words of a quote that answer: the number with its unit or the date that was asked for, otherwise the
/// clause that says most of what the question is about.
final class Highlighter {

    private static final String CLAUSE_ENDS = ",。;:!?—… \t\n\u000B\f\r";
    private static final String SENTENCE_ENDS = "。;!?";
    private static final QuickPattern DATE = QuickPattern.compile(
            "(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|(?:(?<!第)[0-9零一二三四五六七八九十]+(?:年代?|个?月|[日号天分周]|时(?!间|期|候)|世纪)(?:初[一二三四五六七八九十]+)?)+");

    /// Kinds whose form tells which clause answers.
    private static final Set<AnswerKind> IN_THEIR_CLAUSE =
            EnumSet.of(AnswerKind.LIST, AnswerKind.REASON, AnswerKind.DEFINITION);

    private final ParsedQuestion question;
    private final Weights weights;

    Highlighter(ParsedQuestion question, Weights weights) {
        this.question = question;
        this.weights = weights;
    }

    /// The marked stretches, as UTF-16 offsets in the quote's text.
    List<Span> highlights(String text, Source source) {
        String folded = Folding.fold(text);
        return Optional.<Span>empty()
                .or(() -> question.aboutReport() && question.kind() != AnswerKind.DATE
                        ? maker(folded, source)
                        : Optional.empty())
                .or(() -> asked(folded))
                .or(() -> question.kind() == AnswerKind.DATE ? date(folded) : Optional.empty())
                .or(() -> question.kind() == AnswerKind.PERSON ? person(folded) : Optional.empty())
                .or(() -> question.kind() == AnswerKind.SPEAKER ? speaker(folded) : Optional.empty())
                .or(() -> bestClause(folded))
                .stream()
                .toList();
    }

    private Optional<Span> asked(String folded) {
        return question.asked().in(folded).stream()
                .filter(fitting -> fitting.fit() > 0)
                .max(Comparator.comparingDouble(fitting -> fitting.fit() + nearby(folded, fitting.span())))
                .map(Asked.Fitting::span);
    }

    private Optional<Span> date(String folded) {
        return DATE.in(folded).stream().max(Comparator.comparingDouble(span -> nearby(folded, span)));
    }

    private static Optional<Span> maker(String folded, Source source) {
        return Stream.concat(source.authors().stream(), Stream.ofNullable(source.publisher()))
                .map(Folding::fold)
                .filter(folded::contains)
                .map(name -> new Span(folded.indexOf(name), folded.indexOf(name) + name.length()))
                .findFirst();
    }

    private Optional<Span> person(String folded) {
        return People.in(folded).stream().max(Comparator.comparingDouble(span -> nearby(folded, span)));
    }

    private Optional<Span> speaker(String folded) {
        return Stream.of(Speakers.in(folded), Speakers.guessed(folded))
                .filter(speakers -> !speakers.isEmpty())
                .findFirst()
                .flatMap(speakers -> speakers.stream().max(Comparator.comparingDouble(span -> nearby(folded, span))));
    }

    private Optional<Span> bestClause(String folded) {
        List<Span> clauses = Span.between(CLAUSE_ENDS, folded);
        return clauses.stream()
                .filter(clause -> IN_THEIR_CLAUSE.contains(question.kind()))
                .filter(clause -> question.kind().isIn(clause.of(folded)) && weights.coverage(clause.of(folded)) > 0)
                .max(Comparator.comparingDouble(clause -> nearby(folded, clause)))
                .or(() -> clauses.stream()
                        .max(Comparator.comparingDouble(clause -> weights.coverage(clause.of(folded)))));
    }

    /// How much of the question the clause around a stretch of the text covers, and its sentence.
    private double nearby(String folded, Span span) {
        return weights.coverage(around(CLAUSE_ENDS, folded, span))
                + weights.coverage(around(SENTENCE_ENDS, folded, span)) / 2;
    }

    /// The first unit that a stretch has a part of.
    private static String around(String ends, String folded, Span span) {
        return Span.between(ends, folded).stream()
                .filter(span::overlaps)
                .map(found -> found.of(folded))
                .findFirst()
                .orElse("");
    }
}
