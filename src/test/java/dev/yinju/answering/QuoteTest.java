package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yinju.answering.OffsetMap.Piece;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final Passage PASSAGE = Passages.prose("河堤长三公里。", "渡口有灯塔。");

    @Test
    void itsWordsStandInThePassage() {
        Quote quote = new Quote(PASSAGE, new Span(7, 13), 0.5, List.of(new Span(3, 5)));

        assertThat(quote.text()).isEqualTo("渡口有灯塔。");
        assertThat(quote.highlights()).extracting(span -> span.of(quote.text())).containsExactly("灯塔");
        assertThat(quote.source()).isEqualTo(PASSAGE.source());
    }

    @Test
    void itLeadsBackToTheFile() {
        OffsetMap offsets = new OffsetMap(
                List.of(new Piece(0, 1, 40, 1, false), new Piece(1, 0, 41, 4, true), new Piece(1, 3, 45, 3, false)));
        Passage mended = new Passage(Source.unnamed("a.txt"), 0, "河堤长。", List.of(), offsets);

        Quote whole = new Quote(mended, new Span(0, 4), 1, List.of());
        Quote end = new Quote(mended, new Span(1, 4), 1, List.of());

        assertThat(whole.rawSpan()).isEqualTo(new Span(40, 48));
        assertThat(whole.repaired()).isTrue();
        assertThat(end.rawSpan()).isEqualTo(new Span(45, 48));
        assertThat(end.repaired()).isFalse();
    }

    @Test
    void itKnowsWhereASentenceIsCut() {
        Quote whole = new Quote(PASSAGE, new Span(0, 13), 1, List.of());
        Quote part = new Quote(PASSAGE, new Span(2, 9), 1, List.of());

        assertThat(whole.leftOutBefore()).isEmpty();
        assertThat(whole.leftOutAfter()).isEmpty();
        assertThat(part.leftOutBefore()).isEqualTo("…");
        assertThat(part.leftOutAfter()).isEqualTo("…");
    }

    @Test
    void wordsThatAreNotInThePassageCannotBeQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(PASSAGE, new Span(7, 14), 1, List.of()))
                .withMessageContaining("report.txt");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote(PASSAGE, new Span(3, 3), 1, List.of()));
    }

    @Test
    void highlightsLieInTheQuoteInOrder() {
        Span span = new Span(7, 13);
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote(PASSAGE, span, 1, List.of(new Span(4, 7))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(PASSAGE, span, 1, List.of(new Span(2, 4), new Span(3, 5))));
    }

    @Test
    void laterChangesOfTheListOfHighlightsDoNotReachIt() {
        List<Span> highlights = new ArrayList<>(List.of(new Span(0, 1)));
        Quote quote = new Quote(PASSAGE, new Span(0, 7), 1, highlights);

        highlights.clear();

        assertThat(quote.highlights()).hasSize(1);
    }

    @Test
    void aPassageHasASourceForEveryCharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passage(Source.unnamed("a.txt"), 3, "河堤", List.of(), OffsetMap.verbatim(0, 3)))
                .withMessage("a.txt, passage 3: 2 characters, but offsets for 3");
    }

    @Test
    void thePassagesSentencesLieInItInOrder() {
        Sentence first = new Sentence(0, 2, Sentence.Role.PROSE);
        Sentence overlapping = new Sentence(1, 3, Sentence.Role.PROSE);
        Sentence outside = new Sentence(2, 9, Sentence.Role.PROSE);

        assertThatIllegalArgumentException().isThrownBy(() -> Passages.passage("河堤长。", List.of(first, overlapping)));
        assertThatIllegalArgumentException().isThrownBy(() -> Passages.passage("河堤长。", List.of(first, outside)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentence(2, 2, Sentence.Role.PROSE));
    }

    @Test
    void spansThatShareACharacterOverlap() {
        assertThat(new Span(1, 3).overlaps(new Span(2, 4))).isTrue();
        assertThat(new Span(1, 3).overlaps(new Span(3, 4))).isFalse();
        assertThat(new Span(2, 2).overlaps(new Span(2, 4))).isFalse();
        assertThat(new Span(1, 3).length()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    }

    @Test
    void aReportWithoutTitleIsShownByItsFilesName() {
        assertThat(Source.unnamed("towns/dam.txt").displayTitle()).isEqualTo("dam.txt");
    }
}
