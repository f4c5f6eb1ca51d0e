package dev.yinju.index;

import dev.yinju.answering.Folding;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// A short stand-in for a report's text by which nearly equal reports are found. Two fingerprints agree in about the
/// share of places that the runs of three characters which both texts have are of those which either has. Script,
/// width, case, punctuation and white space do not count.
///
/// @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents,
///     1997</a>
final class Fingerprint {

    /// How many runs of characters stand for all: enough for copies (of 300 news reports, 0.87 and more in common) and
    /// different reports on the same matter (0.63 at most) to be told apart by [#ALIKE].
    private static final int PLACES = 60;

    /// The share in common from which on two reports are copies of each other.
    private static final double ALIKE = 0.7;

    private static final int RUN = 3;

    /// Shorter texts may be alike by their form only.
    private static final int MIN_RUNS = 60;

    /// Places are compared in bands of so many: copies agree in at least one band nearly always, others hardly ever.
    private static final int BAND = 5;

    static final int BANDS = PLACES / BAND;

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /// Of each place, 16 bits.
    private final byte[] bytes;

    private Fingerprint(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The fingerprint of what a report says, without its bylines; of a very short one, none.
    static Fingerprint of(List<Passage> passages) {
        StringBuilder words = new StringBuilder();
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                if (sentence.role() != Sentence.Role.BYLINE) {
                    addWords(words, sentence.span().of(passage.text()));
                }
            }
        }
        int runs = words.length() - RUN + 1;
        return runs < MIN_RUNS ? none() : new Fingerprint(minima(words, runs));
    }

    static Fingerprint none() {
        return new Fingerprint(new byte[0]);
    }

    static Fingerprint of(BytesRef bytes) {
        return new Fingerprint(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }

    BytesRef bytes() {
        return new BytesRef(bytes);
    }

    boolean isNone() {
        return bytes.length == 0;
    }

    private static void addWords(StringBuilder words, String text) {
        Folding.fold(text).chars().filter(Character::isLetterOrDigit).forEach(c -> words.append((char) c));
    }

    private static byte[] minima(CharSequence words, int runs) {
        long[] smallest = new long[PLACES];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int i = 0; i < runs; i++) {
            long run = mixed((long) words.charAt(i) << 32 | (long) words.charAt(i + 1) << 16 | words.charAt(i + 2));
            for (int place = 0; place < PLACES; place++) {
                long value = (run ^ (place + 1) * GOLDEN) * (GOLDEN | (long) place << 1);
                smallest[place] = Math.min(smallest[place], value ^ value >>> 32);
            }
        }
        byte[] bytes = new byte[2 * PLACES];
        for (int place = 0; place < PLACES; place++) {
            long value = mixed(smallest[place]);
            bytes[2 * place] = (byte) (value >>> 8);
            bytes[2 * place + 1] = (byte) value;
        }
        return bytes;
    }

    /// The finalizer of Steele, Lea and Flood's SplitMix64.
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /// The hash of a band, from 0 to [#BANDS]; equal where two fingerprints agree in all its places.
    int band(int band) {
        long hash = band;
        for (int i = 2 * BAND * band; i < 2 * BAND * (band + 1); i++) {
            hash = mixed(hash * GOLDEN + bytes[i]);
        }
        return (int) hash;
    }

    /// Whether both stand for nearly the same text.
    boolean isLike(Fingerprint other) {
        return likeness(other) >= ALIKE;
    }

    /// The share of places in which both agree.
    double likeness(Fingerprint other) {
        if (isNone() || other.isNone()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            same += bytes[i] == other.bytes[i] && bytes[i + 1] == other.bytes[i + 1] ? 1 : 0;
        }
        return (double) same / PLACES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint print && Arrays.equals(bytes, print.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
