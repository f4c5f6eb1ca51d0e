package dev.yinju.answering;

/// What the tokens of a text mean where they stand: a vector each, as a language model computes it. Vectors point the
/// same way where tokens mean the same, also if they have no character in common.
///
/// Vectors are of length 1 and kept coarsely: every component is one of four levels, -3, -1, 1 and 3. Finer ones bring
/// no more right answers (measured).
public final class TokenVectors {

    /// How many components a vector has.
    public static final int DIMENSIONS = 512;

    /// What a level of 1 stands for: half of what a component of a vector of length 1 is on average.
    private static final double LEVEL = 0.5 / Math.sqrt(DIMENSIONS);

    private final int[] starts;
    private final int[] ends;
    private final byte[] levels;

    /// @param starts the offset of each token's first UTF-16 code unit in the text, ascending
    /// @param ends the offset after each token's last unit
    /// @param levels the tokens' vectors, one after the other
    /// @throws IllegalArgumentException if the parts do not fit together
    public TokenVectors(int[] starts, int[] ends, byte[] levels) {
        if (starts.length != ends.length || levels.length != starts.length * DIMENSIONS) {
            throw new IllegalArgumentException("%d starts, %d ends and %d components do not fit together"
                    .formatted(starts.length, ends.length, levels.length));
        }
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.levels = levels.clone();
    }

    /// How many tokens there are. The tail of a very long text may be missing.
    public int size() {
        return starts.length;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /// A component of a token's vector, as a level.
    public byte level(int token, int dimension) {
        return levels[token * DIMENSIONS + dimension];
    }

    /// How much memory this takes, in bytes.
    public long bytes() {
        return levels.length + (long) Integer.BYTES * (starts.length + ends.length);
    }

    /// How much two tokens mean the same: the cosine of their vectors, from -1 to 1, but for rounding.
    double similarity(int token, TokenVectors other, int otherToken) {
        int at = token * DIMENSIONS;
        int otherAt = otherToken * DIMENSIONS;
        int first = 0;
        int second = 0;
        for (int i = 0; i < DIMENSIONS; i += 2) {
            first += levels[at + i] * other.levels[otherAt + i];
            second += levels[at + i + 1] * other.levels[otherAt + i + 1];
        }
        return (first + second) * LEVEL * LEVEL;
    }
}
