package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class WordsTest {

    private static boolean nearlyAll(String one, String other) {
        return Words.of(one).nearlyAllIn(Words.of(other));
    }

    @Property
    void aTextSaysAllThatIsSaidInAPartOfIt(
            @ForAll @CharRange(from = '一', to = '仿') String part,
            @ForAll @CharRange(from = '一', to = '仿') String rest) {
        assertThat(nearlyAll(part, part + "。" + rest)).isTrue();
    }

    @Property
    void nearlyAllOfTheTermsMustBeThere(
            @ForAll @CharRange(from = '一', to = '丐') String one,
            @ForAll @CharRange(from = '一', to = '丐') String other) {
        Set<Term> terms = new HashSet<>(Tokenizer.terms(one));
        int all = terms.size();
        terms.retainAll(new HashSet<>(Tokenizer.terms(other)));

        assertThat(nearlyAll(one, other)).isEqualTo(terms.size() >= 0.92 * all);
    }

    @Example
    void textsThatDifferInAFigureSayDifferentThings() {
        String text = "渡口添了三条渡船,老人守着灯塔,孩子们在岸上放羊,村民修好了石桥,共有%s人";

        assertThat(nearlyAll(text.formatted("120"), text.formatted("120"))).isTrue();
        assertThat(nearlyAll(text.formatted("120"), text.formatted("121"))).isFalse();
    }

    @Example
    void wordsOfOtherScriptsCount() {
        assertThat(nearlyAll("Alpha beta", "beta alpha")).isTrue();
        assertThat(nearlyAll("alpha beta", "alpha gamma")).isFalse();
    }
}
