package dev.yinju.answering;

/// Compares texts in tests of other packages.
public final class Similarities {

    private Similarities() {}

    /// How near the tokens of one text come to those of another, on average.
    public static double mean(TokenVectors one, TokenVectors other) {
        double sum = 0;
        for (int token = 0; token < one.size(); token++) {
            double nearest = -1;
            for (int otherToken = 0; otherToken < other.size(); otherToken++) {
                nearest = Math.max(nearest, one.similarity(token, other, otherToken));
            }
            sum += nearest;
        }
        return sum / one.size();
    }
}
