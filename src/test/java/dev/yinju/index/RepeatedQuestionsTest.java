package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedQuestionsTest {

    private static final int TOKENS = 30;

    private final List<String> encoded = new ArrayList<>();

    private final Encoder questions = new RepeatedQuestions(text -> {
        encoded.add(text);
        long[] signs = new long[TOKENS * TokenVectors.LONGS];
        signs[0] = text.hashCode();
        return new TokenVectors(new int[TOKENS], new int[TOKENS], signs);
    });

    @Test
    void aQuestionThatIsAskedAgainIsNotEncodedAgain() {
        TokenVectors first = questions.encode("石桥村修了几座桥?");
        TokenVectors again = questions.encode("石桥村修了几座桥?");

        assertThat(encoded).containsExactly("石桥村修了几座桥?");
        assertThat(again.signs()).isEqualTo(first.signs());
    }

    @Test
    void eachQuestionHasItsOwnVectors() {
        long[] one = questions.encode("石桥村修了几座桥?").signs();
        long[] other = questions.encode("竹溪村修了几座桥?").signs();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aboutAThousandAreRememberedAndThoseAskedLongestAgoForgotten() {
        for (int i = 0; i < 2_000; i++) {
            questions.encode("第" + i + "座桥?");
        }
        encoded.clear();

        questions.encode("第1100座桥?");
        assertThat(encoded).isEmpty();
        questions.encode("第900座桥?");
        assertThat(encoded).containsExactly("第900座桥?");
    }
}
