package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Term.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @Test
    void chineseIsCutToCharactersAndPairs() {
        assertThat(terms("长河堤", Kind.UNIGRAM)).containsExactly("长", "河", "堤");
        assertThat(terms("长河堤", Kind.BIGRAM)).containsExactly("长河", "河堤");
    }

    @Test
    void pairsDoNotReachOverPunctuationOrOtherScripts() {
        assertThat(terms("河，堤a长 塔", Kind.BIGRAM)).isEmpty();
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(terms("iPhone 15跌到3.5元", Kind.UNIGRAM)).containsExactly("iphone", "15", "跌", "到", "3.5", "元");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,200人|1200人", "１，２００人|1200人", "1,234,567|1234567", "3．5|3.5", "ＡＢｃ|abc"})
    void numbersAndWordsMeetHoweverTheyAreWritten(String one, String other) {
        assertThat(Tokenizer.terms(one)).isEqualTo(Tokenizer.terms(other));
    }

    @Test
    void punctuationAfterANumberIsNotPartOfIt() {
        assertThat(terms("共12,", Kind.UNIGRAM)).containsExactly("共", "12");
        assertThat(terms("共12.", Kind.UNIGRAM)).containsExactly("共", "12");
        assertThat(terms("1,a", Kind.UNIGRAM)).containsExactly("1", "a");
    }

    @Test
    void traditionalAndSimplifiedGiveTheSameTerms() {
        assertThat(Tokenizer.terms("臺灣鄉鎮修築長堤")).isEqualTo(Tokenizer.terms("台湾乡镇修筑长堤"));
    }

    @Test
    void charactersOutsideTheBasicPlaneAreWhole() {
        assertThat(Tokenizer.tokens("住𠮷野").stream()
                        .filter(token -> token.term().kind() == Kind.UNIGRAM))
                .containsExactly(
                        new Token(new Term("住", Kind.UNIGRAM), 0, 1),
                        new Token(new Term("𠮷", Kind.UNIGRAM), 1, 3),
                        new Token(new Term("野", Kind.UNIGRAM), 3, 4));
        assertThat(terms("住𠮷野", Kind.BIGRAM)).containsExactly("住𠮷", "𠮷野");
    }

    @Test
    void kanaAreCutLikeChinese() {
        assertThat(terms("さくらカメラ", Kind.UNIGRAM)).containsExactly("さ", "く", "ら", "カ", "メ", "ラ");
    }

    @Test
    void whatIsNoLetterOrDigitIsNoTerm() {
        assertThat(Tokenizer.terms("，。！？“”…— \n\t😀\0\uD842")).isEmpty();
    }

    /// Quotation marks within a token are not read; at its ends there are none.
    private static final String MARKS_BETWEEN = "(?<=.)[“”‘’「」『』《》\"]+(?=.)";

    @Property
    void everyTokenStandsInTheTextAndReadsAsItsTerm(@ForAll("texts") String text) {
        for (Token token : Tokenizer.tokens(text)) {
            String place = text.substring(token.start(), token.end());
            if (token.term().kind() == Kind.UNIGRAM || token.term().kind() == Kind.BIGRAM) {
                assertThat(Folding.fold(place).replace(",", "").replaceAll(MARKS_BETWEEN, ""))
                        .isEqualTo(token.term().text());
            }
        }
    }

    @Property
    void tokensOfAKindComeInOrder(@ForAll("texts") String text) {
        for (Kind kind : Kind.values()) {
            List<Token> tokens = Tokenizer.tokens(text).stream()
                    .filter(token -> token.term().kind() == kind)
                    .toList();
            for (int i = 1; i < tokens.size(); i++) {
                assertThat(tokens.get(i).start())
                        .isGreaterThan(tokens.get(i - 1).start());
            }
        }
    }

    @Property
    void everyLetterAndDigitIsInAUnigram(@ForAll("texts") String text) {
        StringBuilder covered = new StringBuilder(" ".repeat(text.length()));
        Tokenizer.tokens(text).stream()
                .filter(token -> token.term().kind() == Kind.UNIGRAM)
                .forEach(token -> covered.replace(token.start(), token.end(), "x".repeat(token.end() - token.start())));

        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                assertThat(covered.charAt(at)).isEqualTo('x');
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "河", "堤", "灣", "𠮷", "さ", "メ", "ー", "a", "Z", "Ｂ", "é", "1", "２", "0", ",", "，", ".",
                                "．", "。", " ", "\n", "😀", "\uD842", "\uDFB7"),
                        Arbitraries.strings().ofLength(1))
                .list()
                .ofMaxSize(30)
                .map(characters -> String.join("", characters));
    }

    private static List<String> terms(String text, Kind kind) {
        return Tokenizer.terms(text).stream()
                .filter(term -> term.kind() == kind)
                .map(Term::text)
                .toList();
    }

    @Test
    void quotationMarksDoNotPartCharacters() {
        assertThat(Tokenizer.terms("四“送”服务"))
                .contains(new Term("四送", Term.Kind.BIGRAM), new Term("送服", Term.Kind.BIGRAM));
        assertThat(Tokenizer.terms("四，送")).doesNotContain(new Term("四送", Term.Kind.BIGRAM));
    }
}
