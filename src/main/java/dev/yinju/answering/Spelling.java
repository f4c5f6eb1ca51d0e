package dev.yinju.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Looks up by their sound the words of a question that the reports do not hold as they are written: they may have a
/// wrong character of the same sound.
final class Spelling {

    private final Predicate<Term> known;

    /// @param known tells whether the reports hold a term
    Spelling(Predicate<Term> known) {
        this.known = known;
    }

    /// The terms to look up for a question's tokens.
    Set<Term> terms(List<Token> tokens) {
        Set<Term> terms = new LinkedHashSet<>();
        Set<Term> misspelt = new LinkedHashSet<>();
        for (Token token : tokens) {
            switch (token.term().kind()) {
                case UNIGRAM -> terms.add(token.term());
                case BIGRAM -> pair(token.term(), terms, misspelt);
                case SOUND -> {}
            }
        }
        terms.removeAll(misspelt);
        return terms;
    }

    private void pair(Term pair, Set<Term> terms, Set<Term> misspelt) {
        Optional<Term> sound = known.test(pair) ? Optional.empty() : sound(Pinyin.of(pair.text()));
        terms.add(sound.orElse(pair));
        if (sound.isPresent()) {
            pair.text()
                    .codePoints()
                    .mapToObj(character -> new Term(Character.toString(character), Term.Kind.UNIGRAM))
                    .filter(character -> !known.test(character))
                    .forEach(misspelt::add);
        }
    }

    private Optional<Term> sound(Optional<String> reading) {
        return reading.map(text -> new Term(text, Term.Kind.SOUND)).filter(known);
    }
}
