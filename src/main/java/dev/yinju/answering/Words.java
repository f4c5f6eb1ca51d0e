package dev.yinju.answering;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text, whatever its script and punctuation, to see whether another text says the same.
///
/// @param terms what it is searched by
/// @param numbers its figures; texts that differ in one say different things, however alike they are
record Words(Set<Term> terms, Set<String> numbers) {

    /// So much of a text must stand in another that says the same.
    private static final double NEARLY_ALL = 0.92;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    static Words of(String text) {
        Set<String> numbers = NUMBER.matcher(Folding.fold(text))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        return new Words(new HashSet<>(Tokenizer.terms(text)), numbers);
    }

    /// Whether the other text says all that this one does.
    boolean nearlyAllIn(Words other) {
        long shared = terms.stream().filter(other.terms::contains).count();
        return shared >= NEARLY_ALL * terms.size() && other.numbers.containsAll(numbers);
    }
}
