package dev.yinju.answering;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text, whatever its script and punctuation, to see whether another text says the same.
final class Words {

    /// So much of a text must stand in another that says the same.
    private static final double NEARLY_ALL = 0.92;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final TermCodes terms;
    private final Set<String> ofOtherScripts = new HashSet<>();

    /// Texts that differ in a figure say different things, however alike they are.
    private final Set<String> numbers = new HashSet<>();

    private Words(String folded) {
        terms = new TermCodes(3 * folded.length());
        Tokenizer.scan(folded, 0, folded.length(), new Collector());
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            numbers.add(number.group());
        }
    }

    static Words of(String text) {
        return new Words(Folding.fold(text));
    }

    private final class Collector implements TermSink {

        @Override
        public void character(int character, int start, int end) {
            terms.put(TermCodes.character(character), 0);
        }

        @Override
        public void pair(int first, int second, int start, int end) {
            terms.put(TermCodes.pair(first, second), 0);
            long sound = TermCodes.sound(first, second);
            if (sound != 0) {
                terms.put(sound, 0);
            }
        }

        @Override
        public void word(String word, int start, int end) {
            ofOtherScripts.add(word);
        }
    }

    private int size() {
        return terms.size() + ofOtherScripts.size();
    }

    /// Whether the other text says all that this one does.
    boolean nearlyAllIn(Words other) {
        return other.size() >= NEARLY_ALL * size()
                && other.numbers.containsAll(numbers)
                && terms.shared(other.terms)
                                + ofOtherScripts.stream()
                                        .filter(other.ofOtherScripts::contains)
                                        .count()
                        >= NEARLY_ALL * size();
    }
}
