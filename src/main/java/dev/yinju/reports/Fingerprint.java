package dev.yinju.reports;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A short sign of a report's running text, by which reports can be compared without their texts: the least hash
/// values of its character 5-grams under 96 hash functions (A. Z. Broder, "On the resemblance and containment of
/// documents", 1997).
public final class Fingerprint {

    static final int SIZE = 96;

    private static final int GRAM = 5;
    private static final int NONE = Integer.MAX_VALUE;
    private static final int MAX_LENGTH = 200_000;

    private final int[] minima;

    private Fingerprint(int[] minima) {
        this.minima = minima;
    }

    /// The fingerprint of a report's running text.
    ///
    /// @param fold makes texts equal that differ in script, width or case only
    public static Fingerprint of(Report report, UnaryOperator<String> fold) {
        StringBuilder prose = new StringBuilder();
        for (Passage passage : report.passages()) {
            for (Sentence sentence : passage.sentences()) {
                if (sentence.role() == Role.PROSE) {
                    prose.append(sentence.span().of(passage.text()));
                }
            }
        }
        return of(fold.apply(prose.substring(0, Math.min(MAX_LENGTH, prose.length()))));
    }

    /// White space and punctuation do not count: they change most easily from one copy to the next.
    static Fingerprint of(String folded) {
        int[] text = folded.codePoints().filter(Character::isLetterOrDigit).toArray();
        int[] minima = new int[SIZE];
        Arrays.fill(minima, NONE);
        for (int start = 0; start + GRAM <= text.length; start++) {
            long gram = hash(text, start, start + GRAM);
            for (int i = 0; i < SIZE; i++) {
                minima[i] = Math.min(minima[i], (int) (mix(gram + i * 0x9E3779B97F4A7C15L) >>> 33));
            }
        }
        return new Fingerprint(minima);
    }

    private static long hash(int[] text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = mix(hash ^ text[i]);
        }
        return hash;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// An estimate of the share of 5-grams that two texts have in common, from 0 to 1; its standard error is at most
    /// 0.05. A text of fewer than five characters is like no other.
    public double similarity(Fingerprint other) {
        long equal = IntStream.range(0, SIZE)
                .filter(i -> minima[i] == other.minima[i] && minima[i] != NONE)
                .count();
        return (double) equal / SIZE;
    }

    /// A hash of some of the values; equal for texts that agree in them.
    long band(int start, int length) {
        return hash(minima, start, start + length) ^ start;
    }
}
