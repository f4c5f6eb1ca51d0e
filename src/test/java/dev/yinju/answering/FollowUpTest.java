package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

    /// The last of some questions in a conversation, where the reports know 清河县.
    private static FollowUp follow(String... questions) {
        List<String> all = Arrays.asList(questions);
        return FollowUp.of(
                new Question(all.getLast(), all.subList(0, all.size() - 1)),
                Folding::fold,
                term -> Tokenizer.terms("清河县").contains(term));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    石桥村修了几座桥?               | 那竹溪村呢?       | 竹溪村修了几座桥?
                    石橋村修了幾座橋?               | 竹溪村呢          | 竹溪村修了几座桥?
                    石桥村修了几座桥?               | 清河呢?           | 清河修了几座桥?
                    清河第一批派了多少人?           | 那石桥镇呢?       | 石桥镇第一批派了多少人?
                    清河第一批派了多少人?           | 第二批呢?         | 清河第二批派了多少人?
                    石桥村2019年产了多少粮?         | 2020年呢?         | 石桥村2020年产了多少粮?
                    石桥村有多少乡干部下乡?         | 村干部呢?         | 石桥村有多少村干部下乡?
                    石桥村修了几座桥?               | 那水渠怎么样?     | 水渠 石桥村修了几座桥?
                    石桥村修了几座桥?               | and in qinghe?    | qinghe修了几座桥?
                    """)
    void theSameIsAskedOfSomethingElse(String before, String asked, String understood) {
        assertThat(follow(before, asked).text()).isEqualTo(understood);
    }

    @Test
    void aNameThatNobodyKnowsIsNotPassedOver() {
        FollowUp followed = FollowUp.of(
                new Question("what about zzyzx?", List.of("石桥村修了几座桥?")),
                text -> Folding.fold(text).replace("zzyzx", ""),
                term -> false);

        assertThat(followed.text()).contains("zzyzx");
    }

    @Test
    void theSameIsAskedOfOneAfterTheOther() {
        assertThat(follow("石桥村修了几座桥?", "那竹溪村呢?", "青禾村呢?").text()).isEqualTo("青禾村修了几座桥?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"还有呢?", "還有嗎", "还有别的吗?", "更多", "more?", "Anything else?"})
    void moreOfTheSameIsTheQuestionBefore(String more) {
        FollowUp once = follow("石桥村修了几座桥?", more);
        FollowUp twice = follow("石桥村修了几座桥?", more, more);

        assertThat(once.text()).isEqualTo("石桥村修了几座桥?");
        assertThat(List.of(once.passed(), twice.passed())).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一共花了多少钱?", "谁修的?", "他们是从哪里来的?", "什么时候完工?", "who built it?"})
    void aQuestionThatDoesNotSayWhatItIsAboutGoesOnFromTheOneBefore(String asked) {
        FollowUp followUp = follow("石桥村修了几座桥?", asked);

        assertThat(followUp.before()).containsExactly("石桥村修了几座桥?");
        assertThat(followUp.reliance()).isBetween(0.2, 0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青禾村一共花了多少钱?", "谁说“桥修好了,路就通了”?", "白鹤渡口的渡船每天送多少名乘客过河上班?"})
    void aQuestionThatSaysWhatItIsAboutStandsAlone(String asked) {
        assertThat(follow("石桥村修了几座桥?", asked).before()).isEmpty();
    }

    @Test
    void whatFollowsAFollowUpGoesOnFromBoth() {
        assertThat(follow("石桥村修了几座桥?", "谁修的?", "花了多少钱?").before()).containsExactly("谁修的?", "石桥村修了几座桥?");
    }

    @Test
    void onlyTheQuestionsThatAreGoneOnFromAreRead() {
        List<String> read = new ArrayList<>();
        UnaryOperator<String> reading = text -> {
            read.add(text);
            return Folding.fold(text);
        };
        List<String> before = List.of("石桥村修了几座桥?", "青禾村一共花了多少钱?");

        FollowUp.of(new Question("白鹤渡口的渡船每天送多少名乘客过河上班?", before), reading, term -> false);
        assertThat(read).containsExactly("白鹤渡口的渡船每天送多少名乘客过河上班?");

        read.clear();
        FollowUp.of(new Question("谁修的?", before), reading, term -> false);
        assertThat(read).containsExactly("谁修的?", "青禾村一共花了多少钱?");
    }

    @Test
    void withoutAQuestionBeforeEveryQuestionStandsAlone() {
        assertThat(follow("那石桥村呢?")).isEqualTo(new FollowUp("那石桥村呢?", "", List.of(), 0, 0));
        assertThat(follow("还有呢?").passed()).isZero();
    }
}
