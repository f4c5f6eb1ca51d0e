package dev.yinju.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final String VOCABULARY = """
            {"model":{"vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"船":3,"渡":4,"play":5,"##ing":6,"##s":7,"，":8,"12":9}}}
            """;

    private final WordPiece wordPiece = new WordPiece(vocabulary(VOCABULARY));

    private static Vocabulary vocabulary(String json) {
        try {
            return Vocabulary.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> ids(String text) {
        return wordPiece.tokens(text).stream().map(WordPiece.Token::id).toList();
    }

    @Test
    void chineseCharactersAndMarksStandAlone() {
        assertThat(wordPiece.tokens("渡船，"))
                .containsExactly(
                        new WordPiece.Token(0, 1, 4), new WordPiece.Token(1, 2, 3), new WordPiece.Token(2, 3, 8));
    }

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() {
        assertThat(wordPiece.tokens("船 Playings"))
                .containsExactly(
                        new WordPiece.Token(0, 1, 3),
                        new WordPiece.Token(2, 6, 5),
                        new WordPiece.Token(6, 9, 6),
                        new WordPiece.Token(9, 10, 7));
    }

    @Test
    void aWordWithAnUnknownPieceIsUnknownAsAWhole() {
        assertThat(wordPiece.tokens("playx 12"))
                .containsExactly(new WordPiece.Token(0, 5, 0), new WordPiece.Token(6, 8, 9));
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(ids("PLÁY")).containsExactly(5);
    }

    @Test
    void aVocabularyWithoutTheMarksOfTheModelIsRefused() {
        byte[] json = "{\"model\":{\"vocab\":{\"a\":0}}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Vocabulary.read(new ByteArrayInputStream(json)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("[CLS]");
    }

    @Property
    void tokensLieInOrderWithinAnyText(@ForAll String text) {
        int end = 0;
        for (WordPiece.Token token : wordPiece.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end).isLessThan(token.end());
            assertThat(text.substring(token.start(), token.end())).isNotBlank();
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
