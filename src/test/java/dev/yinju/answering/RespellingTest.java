package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.index.ReportFixture;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespellingTest {

    private final ReportFixture reports;

    RespellingTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @BeforeEach
    void aReportIsIndexed() throws Exception {
        reports.write("ferry.txt", "渡口添新船\n\n清河县白鹤渡口新添了8条渡船,船工每人值守三天。村民李大川捐了一座灯塔,由老师傅看守。");
        reports.update();
    }

    @AfterEach
    void closed() throws Exception {
        reports.close();
    }

    @ParameterizedTest
    @CsvSource({
        "qinghe 县在哪里, 清河县在哪里",
        "谁住在qinghe, 谁住在清河",
        "qing he xian 的渡船, 清河县 的渡船",
        "谁 baihe 渡口, 谁 白鹤渡口",
    })
    void aNameInLatinLettersIsWrittenInTheCharactersOfTheReports(String typed, String respelt) {
        assertThat(respelt(typed)).isEqualTo(respelt);
    }

    @ParameterizedTest
    @CsvSource({
        "灯踏是谁捐的, 灯塔是谁捐的",
        "白贺渡口有几条船, 白鹤渡口有几条船",
        "李大穿捐了什么, 李大川捐了什么",
    })
    void aWrongCharacterOfTheSameSoundIsMended(String typed, String respelt) {
        assertThat(respelt(typed)).isEqualTo(respelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "渡口的船",
                "老师几天值守",
                "飞机场有多大",
                "London 在哪里",
                "哪里有船",
                "",
            })
    void whatIsRightOrLikeNothingInTheReportsStays(String typed) {
        assertThat(respelt(Folding.fold(typed))).isEqualTo(Folding.fold(typed));
    }

    @Test
    void nothingBreaksIt() {
        Arbitraries.of("qing", "he", "清", "河", "县", " ", "-", "什么", "灯", "踏", "x7", "“", "。")
                .list()
                .ofMaxSize(12)
                .map(scraps -> String.join("", scraps))
                .sampleStream()
                .limit(300)
                .forEach(scraps -> assertThat(respelt(scraps)).isNotNull());
    }

    private String respelt(String folded) {
        try (PassageIndex.Snapshot snapshot = reports.index().snapshot()) {
            return new Respelling(snapshot).of(folded);
        }
    }
}
