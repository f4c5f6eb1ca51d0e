package dev.yinju.answering;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts something else in the place of its counterpart in a question: what is of the same sort or stands where it
/// would. Works on folded Chinese words.
final class Counterpart {

    private static final String ADMINISTRATIVE = "省市县区镇乡村州";
    private static final Pattern PLACE = Pattern.compile(".*(?<![小社])[" + ADMINISTRATIVE + "]");

    /// What is numbered or dated.
    private static final Pattern NUMBERED = Pattern.compile("(?:第[一二三四五六七八九十0-9]+|[0-9]+)[\\p{IsHan}]");

    /// A name in Latin letters, with what kind of place it is.
    private static final Pattern LATIN_NAME =
            Pattern.compile("[a-z]{2,}(?: [" + ADMINISTRATIVE + "](?![\\p{IsHan}]))?");

    private static final Pattern COUNTED = Pattern.compile("(?:多少|几)[个名位家种条张件篇支座台户项批处次面瓶]([\\p{IsHan}“”]{2,8})$");

    private static final String ENDS_A_NAME = "的有共是在哪那这第一几多少谁什怎各全都被把给对从到和与向为了过着个名位家种条张件篇支座台户项批";
    private static final int LONGEST_NAME = 6;

    private Counterpart() {}

    /// The question about the other thing: with it in the place of its counterpart, or, where none is found, before
    /// the question.
    ///
    /// @param known tells whether the reports hold a term
    static String replace(String question, String other, Predicate<Term> known) {
        return find(question, other, known)
                .map(span -> question.substring(0, span.start()) + other + question.substring(span.end()))
                .orElseGet(() -> other + " " + question);
    }

    private static Optional<Span> find(String question, String other, Predicate<Term> known) {
        if (isPlace(other, known)) {
            return place(question, known);
        }
        return numbered(question, other).or(() -> sameEnding(question, other)).or(() -> counted(question));
    }

    /// Whether something is called a place, or would be one together with what the reports call it: `清河` if they know
    /// `清河县`.
    private static boolean isPlace(String name, Predicate<Term> known) {
        return PLACE.matcher(name).matches() || name.matches("[a-z ]+") || isKnownAsPlace(name, known);
    }

    private static boolean isKnownAsPlace(String name, Predicate<Term> known) {
        return name.length() >= 2
                && ADMINISTRATIVE
                        .chars()
                        .mapToObj(kind -> name.substring(name.length() - 1) + (char) kind)
                        .anyMatch(pair -> known.test(new Term(pair, Term.Kind.BIGRAM)));
    }

    private static Optional<Span> place(String question, Predicate<Term> known) {
        Matcher named = ParsedQuestion.PLACE.matcher(question);
        if (named.find()) {
            return Optional.of(new Span(named.start(1), named.end(1)));
        }
        return leadingPlace(question, known).or(() -> first(LATIN_NAME, question));
    }

    /// A place that the question begins with, without its kind.
    private static Optional<Span> leadingPlace(String question, Predicate<Term> known) {
        return Stream.of(2, 3)
                .filter(length -> question.length() > length
                        && question.substring(0, length).matches("\\p{IsHan}+"))
                .filter(length -> isKnownAsPlace(question.substring(0, length), known))
                .map(length -> new Span(0, length))
                .findFirst();
    }

    private static Optional<Span> numbered(String question, String other) {
        Matcher matcher = NUMBERED.matcher(other);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String unit = other.substring(matcher.end() - 1, matcher.end());
        return Span.matches(NUMBERED, question).stream()
                .filter(span -> span.of(question).endsWith(unit))
                .findFirst();
    }

    /// The word that ends as the other does.
    private static Optional<Span> sameEnding(String question, String other) {
        for (int length = Math.min(other.length() - 1, LONGEST_NAME); length >= 1; length--) {
            String ending = other.substring(other.length() - length);
            int at = question.indexOf(ending);
            int start = Math.max(at, 0);
            while (start > 0 && at - start < 2 && isPartOfName(question.charAt(start - 1))) {
                start--;
            }
            if (at >= 0 && isPartOfName(ending.charAt(0)) && at + length - start >= 2) {
                return Optional.of(new Span(start, at + length));
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOfName(char c) {
        return Tokenizer.isIdeograph(c) && ENDS_A_NAME.indexOf(c) < 0;
    }

    private static Optional<Span> counted(String question) {
        Matcher matcher = COUNTED.matcher(question.replaceAll("[?。!]+$", ""));
        return matcher.find() ? Optional.of(new Span(matcher.start(1), matcher.end(1))) : Optional.empty();
    }

    private static Optional<Span> first(Pattern pattern, String text) {
        return Span.matches(pattern, text).stream().findFirst();
    }
}
