package dev.yinju.answering;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Finds some terms in texts. Terms are numbered in order.
final class TermFinder {

    private final TermCodes codes;
    private final Map<String, Integer> words = new HashMap<>();
    private final boolean sounds;
    /// All characters that the terms have: most of a text are not among them, which is sooner told than looked up.
    private final BitSet characters = new BitSet();

    TermFinder(Collection<Term> terms) {
        codes = new TermCodes(terms.size());
        sounds = terms.stream().anyMatch(term -> term.kind() == Term.Kind.SOUND);
        int number = 0;
        for (Term term : terms) {
            long code = TermCodes.of(term);
            if (code != 0) {
                codes.put(code, number);
                term.text().codePoints().forEach(characters::set);
            } else {
                words.put(term.text(), number);
            }
            number++;
        }
    }

    /// The numbers of the terms that stand in a stretch of a folded text.
    BitSet in(String folded, Span span) {
        BitSet found = new BitSet();
        Tokenizer.scan(folded, span.start(), span.end(), new TermSink() {
            @Override
            public void character(int character, int start, int end) {
                if (characters.get(character)) {
                    add(TermCodes.character(character));
                }
            }

            @Override
            public void pair(int first, int second, int start, int end) {
                if (characters.get(first) && characters.get(second)) {
                    add(TermCodes.pair(first, second));
                }
                long sound = sounds ? TermCodes.sound(first, second) : 0;
                if (sound != 0) {
                    add(sound);
                }
            }

            @Override
            public void word(String word, int start, int end) {
                Integer number = words.get(word);
                if (number != null) {
                    found.set(number);
                }
            }

            private void add(long code) {
                int number = codes.get(code);
                if (number != TermCodes.ABSENT) {
                    found.set(number);
                }
            }
        });
        return found;
    }
}
