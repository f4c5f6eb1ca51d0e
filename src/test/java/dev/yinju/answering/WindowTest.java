package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Sentence.Role;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WindowTest {

    @Example
    void aWindowTakesAllSentencesThatFit() {
        Passage passage = Passages.prose("甲".repeat(50), "乙".repeat(50), "丙".repeat(30));

        assertThat(Window.of(passage))
                .extracting(Window::span)
                .containsExactly(new Span(0, 100), new Span(50, 130), new Span(100, 130));
    }

    @Example
    void whatExplainsASentenceStaysWithIt() {
        Passage passage = Passages.prose("甲".repeat(100), "即" + "乙".repeat(60), "丙".repeat(10));

        assertThat(Window.of(passage).getFirst().span()).isEqualTo(new Span(0, 161));
    }

    @Example
    void whatOnlyBeginsLikeAnExplanationDoesNot() {
        Passage passage = Passages.prose("甲".repeat(100), "即使" + "乙".repeat(60));

        assertThat(Window.of(passage).getFirst().span()).isEqualTo(new Span(0, 100));
    }

    @Example
    void aWindowThatEndsWithAQuotationLeavesOutWhatIsSaidAboutIt() {
        Passage passage = Passages.prose("甲".repeat(66) + "。", "“" + "乙".repeat(50) + "。”", "丙说。");

        assertThat(Window.of(passage)).extracting(Window::endsWithQuotation).containsExactly(true, false, false);
    }

    @Example
    void aWindowRepeatsOneThatOverlapsIt() {
        Passage passage = Passages.prose("甲。", "乙。");

        assertThat(repeats(Window.of(passage).getFirst(), Window.of(passage).getLast()))
                .isTrue();
    }

    @Example
    void aWindowRepeatsNearlyTheSameWordsOfAnotherReport() {
        Window one = only("渡口添了三条渡船,老人守着灯塔,孩子们在岸上放羊。", "a.txt");
        Window copy = only("渡口添了三條渡船，老人守著燈塔，孩子們在岸上放羊", "b.txt");
        Window other = only("渡口添了三条渡船,村里修了一座石桥。", "c.txt");

        assertThat(repeats(one, copy)).isTrue();
        assertThat(repeats(one, other)).isFalse();
    }

    private static boolean repeats(Window one, Window other) {
        DistinctWindows distinct = new DistinctWindows();
        distinct.add(one);
        return !distinct.add(other);
    }

    private static Window only(String sentence, String file) {
        return Window.of(new Passage(
                        Source.unnamed(file),
                        0,
                        sentence,
                        List.of(new Sentence(0, sentence.length(), Sentence.Role.PROSE)),
                        OffsetMap.verbatim(0, sentence.length())))
                .getFirst();
    }

    @Property
    void noWindowIsTooLongUnlessItIsOneSentence(@ForAll("passages") Passage passage) {
        assertThat(Window.of(passage))
                .allSatisfy(window -> assertThat(window.text().length() <= 120
                                || window.sentences().size() == 1)
                        .isTrue());
    }

    @Property
    void windowsAreWholeSentences(@ForAll("passages") Passage passage) {
        assertThat(Window.of(passage)).allSatisfy(window -> {
            assertThat(window.text()).isNotEmpty();
            assertThat(window.span().start())
                    .isEqualTo(window.sentences().getFirst().start());
            assertThat(window.span().end())
                    .isEqualTo(window.sentences().getLast().end());
        });
    }

    @Property
    void everySentenceButHeadingsBeginsAWindow(@ForAll("passages") Passage passage) {
        List<Sentence> others = passage.sentences().stream()
                .filter(sentence -> sentence.role() != Role.HEADING)
                .toList();

        assertThat(Window.of(passage).stream().map(window -> window.sentences().getFirst()))
                .isEqualTo(others.isEmpty() ? passage.sentences() : others);
    }

    @Property
    void headingsAreQuotedOnlyWhereThereIsNothingElse(@ForAll("passages") Passage passage) {
        boolean onlyHeadings = passage.sentences().stream().allMatch(sentence -> sentence.role() == Role.HEADING);

        assertThat(Window.of(passage).stream().flatMap(window -> window.sentences().stream()))
                .allMatch(sentence -> onlyHeadings || sentence.role() != Role.HEADING);
    }

    private record Shape(int length, Role role, int gap) {}

    @Provide
    Arbitrary<Passage> passages() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 150), Arbitraries.of(Role.class), Arbitraries.of(0, 1))
                .as(Shape::new)
                .list()
                .ofMaxSize(8)
                .map(WindowTest::passage);
    }

    private static Passage passage(List<Shape> shapes) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (Shape shape : shapes) {
            sentences.add(new Sentence(text.length(), text.length() + shape.length(), shape.role()));
            text.append("字".repeat(shape.length())).append(" ".repeat(shape.gap()));
        }
        return Passages.passage(text.toString(), sentences);
    }
}
