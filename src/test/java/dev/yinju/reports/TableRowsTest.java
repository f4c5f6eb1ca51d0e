package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRowsTest {

    private static List<String> split(String row) {
        return RowSplitter.split(row).stream()
                .map(Sentence::span)
                .map(span -> span.of(row))
                .toList();
    }

    @Test
    void aTabBehindTheNumberOfAnItemMakesNoTable() {
        Report report = Texts.report("""
                江堤加固方案

                一、\t总体要求
                今年汛期以前，完成两公里江堤的加固。经费由县里承担。

                （一）\t加强领导。成立领导小组。每周开一次会。
                （二）\t加强监督。每月公布一次进度。
                """);

        assertThat(Texts.sentences(report, Role.HEADING)).contains("一、\t总体要求");
        assertThat(Texts.sentences(report, Role.PROSE)).contains("（一）\t加强领导。", "成立领导小组。", "每周开一次会。", "每月公布一次进度。");
    }

    @Test
    void linesOfAPlainTextWithAsManyTabsAreRows() {
        Report report = Texts.report("""
                江堤加固进度

                各段的进度如下，数字由施工单位提供，每月更新一次。
                段名\t进度\t长度
                东段\t完工！\t800米
                西段\t停工？\t1200米
                """);

        assertThat(Texts.sentences(report, Role.PROSE)).contains("东段\t完工！\t800米", "西段\t停工？\t1200米");
    }

    @Test
    void aRowIsOneSentenceWhateverItsCellsHold() {
        assertThat(split("高岗村\t210\t山高坡陡。预计十月完工。")).containsExactly("高岗村\t210\t山高坡陡。预计十月完工。");
    }

    @Test
    void aRowThatIsTooLongIsCutBetweenItsCells() {
        String cell = "沿江巡查".repeat(20);

        assertThat(split(String.join("\t", cell, cell, cell))).containsExactly(cell + "\t" + cell, cell);
    }

    @Test
    void aCellThatIsTooLongByItselfIsCut() {
        assertThat(split("东村\t" + "沿江巡查，".repeat(100)))
                .hasSizeGreaterThan(2)
                .allMatch(piece -> piece.length() <= SentenceSplitter.MAX_LENGTH);
    }
}
