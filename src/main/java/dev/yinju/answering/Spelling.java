package dev.yinju.answering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Looks up by their sound the parts of a question that the reports do not hold as they are written: words with a wrong
/// character of the same sound, and names in Latin letters.
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
        addNames(tokens, terms);
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

    private void addNames(List<Token> tokens, Set<Term> terms) {
        List<Term> words = tokens.stream()
                .map(Token::term)
                .filter(term -> term.kind() == Term.Kind.UNIGRAM)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            List<String> syllables = syllables(words.get(i));
            if (syllables.isEmpty()) {
                continue;
            }
            List<String> name = new ArrayList<>(syllables);
            if (i + 1 < words.size()) {
                name.addAll(firstSyllable(words.get(i + 1)));
            }
            boolean found = false;
            for (int j = 0; j + 1 < name.size(); j++) {
                Optional<Term> sound = sound(Optional.of(Pinyin.pair(name.get(j), name.get(j + 1))));
                sound.ifPresent(terms::add);
                found |= sound.isPresent();
            }
            if (found) {
                terms.remove(words.get(i));
            }
        }
    }

    /// The syllables of a name in Latin letters that the reports do not hold as it is written.
    private List<String> syllables(Term word) {
        return known.test(word) ? List.of() : Pinyin.syllables(word.text());
    }

    private static List<String> firstSyllable(Term word) {
        List<String> latin = Pinyin.syllables(word.text());
        if (!latin.isEmpty()) {
            return latin.subList(0, 1);
        }
        return word.text().length() == 1
                ? Pinyin.of(word.text().charAt(0)).stream().toList()
                : List.of();
    }

    private Optional<Term> sound(Optional<String> reading) {
        return reading.map(text -> new Term(text, Term.Kind.SOUND)).filter(known);
    }
}
