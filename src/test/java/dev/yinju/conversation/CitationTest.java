package dev.yinju.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import dev.yinju.conversation.StyledText.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final String TEXT = "河堤长三公里，今年五月完工。";

    private static final Passage PASSAGE = new Passage(
            Source.unnamed("dam.txt"),
            0,
            TEXT,
            List.of(new Sentence(0, TEXT.length(), Sentence.Role.PROSE)),
            OffsetMap.verbatim(0, TEXT.length()));

    @Test
    void an_ellipsis_stands_where_a_sentence_was_shortened() {
        StyledText end = Citation.answer(new Quote(PASSAGE, new Span(7, 14), 1, List.of(new Span(2, 4))));
        StyledText beginning = Citation.answer(new Quote(PASSAGE, new Span(0, 7), 1, List.of()));

        assertThat(end.text()).isEqualTo("…今年五月完工。");
        assertThat(end.runs())
                .filteredOn(run -> run.style() instanceof Style.Strong)
                .extracting(run -> end.text().substring(run.start(), run.end()))
                .containsExactly("五月");
        assertThat(beginning.text()).isEqualTo("河堤长三公里，…");
    }

    @Test
    void whole_sentences_stand_as_they_are() {
        assertThat(Citation.answer(new Quote(PASSAGE, new Span(0, 14), 1, List.of()))
                        .text())
                .isEqualTo(TEXT);
    }
}
