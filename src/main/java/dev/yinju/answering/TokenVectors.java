package dev.yinju.answering;

/// What the tokens of a text mean where they stand: a vector each, as a language model computes it. Vectors point the
/// same way where tokens mean the same, also if they have no character in common.
///
/// Vectors are of length 1 and kept coarsely: every component is one of four levels, -3, -1, 1 and 3. Finer ones bring
/// no more right answers (measured). A level is twice one sign and once another, so that a vector is two strings of
/// signs, and cosines come from counting the signs that differ.
public final class TokenVectors {

    /// How many components a vector has.
    public static final int DIMENSIONS = 512;

    /// How many `long`s a vector takes: first the signs that count twice, then the others, a set bit for plus.
    public static final int LONGS = 2 * DIMENSIONS / Long.SIZE;

    /// How much vectors differ that have nothing to do with each other, see [#cosine].
    static final int UNLIKE = 9 * DIMENSIONS / 2;

    private static final int HALF = LONGS / 2;

    /// What a level of 1 stands for: half of what a component of a vector of length 1 is on average.
    private static final double LEVEL = 0.5 / Math.sqrt(DIMENSIONS);

    private final int[] starts;
    private final int[] ends;
    private final long[] signs;

    /// @param starts the offset of each token's first UTF-16 code unit in the text, ascending
    /// @param ends the offset after each token's last unit
    /// @param signs the tokens' vectors, one after the other, [#LONGS] each
    /// @throws IllegalArgumentException if the parts do not fit together
    public TokenVectors(int[] starts, int[] ends, long[] signs) {
        if (starts.length != ends.length || signs.length != starts.length * LONGS) {
            throw new IllegalArgumentException("%d starts, %d ends and %d longs do not fit together"
                    .formatted(starts.length, ends.length, signs.length));
        }
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.signs = signs.clone();
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

    /// The vectors, one after the other.
    public long[] signs() {
        return signs.clone();
    }

    /// How much memory this takes, in bytes.
    public long bytes() {
        return (long) Long.BYTES * signs.length + (long) Integer.BYTES * (starts.length + ends.length);
    }

    /// How much two tokens mean the same: the cosine of their vectors, from -1 to 1, but for rounding.
    double similarity(int token, TokenVectors other, int otherToken) {
        return cosine(differing(signs, token * LONGS, other.signs, otherToken * LONGS));
    }

    /// The cosine of two vectors by how much they differ.
    ///
    /// @param differing [#UNLIKE] for a cosine of 0
    static double cosine(int differing) {
        return (9 * DIMENSIONS - 2 * differing) * LEVEL * LEVEL;
    }

    /// Lowers how much each token differs from what is nearest to it, where a token of another text is nearer.
    ///
    /// @param least for each token, see [#cosine]
    void lower(int[] least, TokenVectors other, int otherToken) {
        long[] own = signs;
        long[] others = other.signs;
        int otherAt = otherToken * LONGS;
        for (int token = 0; token < least.length; token++) {
            least[token] = Math.min(least[token], differing(own, token * LONGS, others, otherAt));
        }
    }

    /// How much two vectors differ: each pair of signs by how much it takes from the product of levels, over 2.
    private static int differing(long[] own, int at, long[] others, int otherAt) {
        int differing = 0;
        for (int i = 0; i < HALF; i++) {
            long twice = own[at + i];
            long once = own[at + HALF + i];
            long otherTwice = others[otherAt + i];
            long otherOnce = others[otherAt + HALF + i];
            differing += 4 * Long.bitCount(twice ^ otherTwice)
                    + 2 * (Long.bitCount(twice ^ otherOnce) + Long.bitCount(once ^ otherTwice))
                    + Long.bitCount(once ^ otherOnce);
        }
        return differing;
    }
}
