package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenVectorsTest {

    private static TokenVectors one(long[] signs) {
        return new TokenVectors(new int[] {0}, new int[] {1}, signs);
    }

    private static long[] signs(long seed) {
        return new Random(seed).longs(TokenVectors.LONGS).toArray();
    }

    /// A component as the level that the two signs stand for.
    private static int level(long[] signs, int i) {
        int twice = (signs[i / 64] >>> (i % 64) & 1) == 1 ? 2 : -2;
        int once = (signs[TokenVectors.LONGS / 2 + i / 64] >>> (i % 64) & 1) == 1 ? 1 : -1;
        return twice + once;
    }

    @Property
    void similarityIsTheProductOfTheLevels(@ForAll long seed, @ForAll long otherSeed) {
        long[] signs = signs(seed);
        long[] others = signs(otherSeed);
        double product = 0;
        for (int i = 0; i < TokenVectors.DIMENSIONS; i++) {
            product += level(signs, i) * level(others, i);
        }

        assertThat(one(signs).similarity(0, one(others), 0))
                .isCloseTo(product / 4 / TokenVectors.DIMENSIONS, within(1e-9));
    }

    @Test
    void oppositeVectorsAreAsFarAsCanBe() {
        long[] signs = signs(1);
        long[] opposite = signs.clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = ~opposite[i];
        }

        double same = one(signs).similarity(0, one(signs), 0);

        assertThat(same).isPositive();
        assertThat(one(signs).similarity(0, one(opposite), 0)).isCloseTo(-same, within(1e-9));
    }

    @Test
    void partsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new TokenVectors(new int[2], new int[2], new long[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 starts, 2 ends and 3 longs do not fit together");
    }
}
