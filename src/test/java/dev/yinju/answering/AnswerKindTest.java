package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource({
        "河堤什么时候修好?, DATE",
        "河堤哪年修的?, DATE",
        "修河堤花了多长时间?, DATE",
        "為什麼要修河堤?, REASON",
        "谁说“河堤是命根子”?, SPEAKER",
        "谁守着灯塔?, PERSON",
        "灯塔在哪里?, PLACE",
        "哪个镇修了河堤?, PLACE",
        "渡口有多少条船?, NUMBER",
        "渡口有几条船?, NUMBER",
        "渡口有哪些船?, LIST",
        "河堤是怎么修的?, WAY",
        "河堤如何修?, WAY",
        "河堤是咋修的?, WAY",
        "渡口啥时候修好?, DATE",
        "什么是“长船”?, DEFINITION",
        "“长船”模式是个啥?, DEFINITION",
        "河堤的作用是什么?, OPEN",
        "河堤, OPEN",
        "河堤几乎塌了, OPEN"
    })
    void aQuestionsWordsTellWhatItAsksFor(String question, AnswerKind kind) {
        assertThat(AnswerKind.of(Folding.fold(question))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|河堤在2020年5月修好|true",
                "DATE|河堤修好了|false",
                "REASON|由于水大，河堤塌了|true",
                "SPEAKER|他说：“船来了”|true",
                "NUMBER|渡口有三条船|true",
                "NUMBER|渡口有船|false",
                "LIST|有长船、快船|true",
                "PERSON|老林守着灯塔|false",
                "OPEN|河堤|false"
            })
    void aTextsFormTellsWhatItHolds(AnswerKind kind, String text, boolean held) {
        assertThat(kind.isIn(Folding.fold(text))).isEqualTo(held);
    }
}
