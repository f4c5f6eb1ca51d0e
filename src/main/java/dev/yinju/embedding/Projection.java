package dev.yinju.embedding;

import dev.yinju.answering.TokenVectors;
import java.util.Random;

/// Turns the model's vectors at random, always in the same way, so that every component tells about as much as any
/// other, and can be kept in two bits. Turning changes no angle.
///
/// The rotation is a Hadamard transform after random signs, the four levels are those that lose least of a normally
/// distributed component, nearly.
///
/// @see <a href="https://doi.org/10.1137/060673096">Ailon and Chazelle, The fast Johnson–Lindenstrauss transform</a>
/// @see <a href="https://doi.org/10.1109/TIT.1960.1057548">Max, Quantizing for minimum distortion</a>
final class Projection {

    private static final long SEED = 1;

    private final boolean[] flipped = new boolean[TokenVectors.DIMENSIONS];

    Projection() {
        Random random = new Random(SEED);
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] = random.nextBoolean();
        }
    }

    /// Writes a vector as [TokenVectors] keeps it, from an index on.
    void apply(float[] vector, long[] signs, int at) {
        float[] turned = new float[vector.length];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            turned[i] = flipped[i] ? -vector[i] : vector[i];
            square += vector[i] * vector[i];
        }
        transform(turned);
        double average = Math.sqrt(square); // of the components, since the transform makes the vector √n times longer
        for (int i = 0; i < turned.length; i++) {
            boolean positive = turned[i] >= 0;
            boolean large = Math.abs(turned[i]) >= average;
            set(signs, at, i, positive);
            set(signs, at + TokenVectors.LONGS / 2, i, positive == large);
        }
    }

    private static void set(long[] signs, int at, int bit, boolean plus) {
        if (plus) {
            signs[at + bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
        }
    }

    /// The Hadamard transform, in place and without scaling.
    private static void transform(float[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int block = 0; block < values.length; block += 2 * half) {
                for (int i = block; i < block + half; i++) {
                    float sum = values[i] + values[i + half];
                    values[i + half] = values[i] - values[i + half];
                    values[i] = sum;
                }
            }
        }
    }
}
