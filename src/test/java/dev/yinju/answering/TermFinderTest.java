package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermFinderTest {

    @Property
    void findsTheTermsThatTheTextIsCutInto(@ForAll("texts") String asked, @ForAll("texts") String text) {
        List<Term> terms = List.copyOf(new LinkedHashSet<>(Tokenizer.terms(asked)));
        Set<Term> held = new HashSet<>(Tokenizer.terms(text));

        BitSet found = new TermFinder(terms).in(Folding.fold(text), new Span(0, text.length()));

        assertThat(found.stream().mapToObj(terms::get))
                .containsExactlyInAnyOrderElementsOf(
                        terms.stream().filter(held::contains).toList());
    }

    @Property
    void aStretchIsLookedThroughAsIfItStoodAlone(
            @ForAll("texts") String before, @ForAll("texts") String text, @ForAll("texts") String after) {
        TermFinder finder = new TermFinder(new LinkedHashSet<>(Tokenizer.terms(before + text + after)));

        BitSet found = finder.in(
                Folding.fold(before + text + after), new Span(before.length(), before.length() + text.length()));

        assertThat(found).isEqualTo(finder.in(Folding.fold(text), new Span(0, text.length())));
    }

    @Example
    void charactersThatSoundAlikeAreFoundByTheirSound() {
        TermFinder finder = new TermFinder(List.of(new Term("du kou", Term.Kind.SOUND)));

        assertThat(finder.in("老人守着度口", new Span(0, 6)).get(0)).isTrue();
        assertThat(finder.in("老人守着灯塔", new Span(0, 6)).get(0)).isFalse();
    }

    /// Few different characters, so that texts have some in common.
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("渡", "度", "口", "清", "河", "县", "𠮷", "か", "12", "1,200", ".5", "Ab", "，", "“", "\n", "條")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
