package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final String REPORT = report(0);

    private static String report(int seed) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "第" + (seed * 40 + i) + "支巡查队由" + (char) ('\u4E00' + (seed * 977 + i * 131) % 5000)
                        + (char) ('\u4E00' + (seed * 577 + i * 337) % 5000) + "村的党员组成，每天巡查" + (seed + i) % 7 + "次。")
                .collect(Collectors.joining());
    }

    private static List<List<String>> groups(Map<String, String> texts) {
        return NearDuplicates.groups(texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Fingerprint.of(entry.getValue()))));
    }

    @Test
    void copiesWithAFewChangedWordsAreFound() {
        String copy = REPORT.replace("第7支", "第七支").replaceFirst("每天", "天天");

        assertThat(groups(Map.of("b.txt", REPORT, "a.txt", copy, "c.txt", report(1))))
                .containsExactly(List.of("a.txt", "b.txt"));
    }

    @Test
    void allCopiesAreInOneGroup() {
        assertThat(groups(Map.of(
                        "1", REPORT, "2", " " + REPORT, "3", REPORT.replace("，", ","), "4", report(1), "5", report(1))))
                .containsExactly(List.of("1", "2", "3"), List.of("4", "5"));
    }

    @Test
    void aReportInTheOtherScriptIsACopyWhenItIsFolded() {
        UnaryOperator<String> fold =
                text -> text.replace('黨', '党').replace('員', '员').replace('隊', '队');
        Report simplified = Texts.report(REPORT);
        Report traditional =
                Texts.report(REPORT.replace('党', '黨').replace('员', '員').replace('队', '隊'));

        assertThat(NearDuplicates.groups(
                        Map.of("a", Fingerprint.of(simplified, fold), "b", Fingerprint.of(traditional, fold))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void theSimilarityIsTheShareOfWhatTwoTextsHaveInCommon() {
        Fingerprint fingerprint = Fingerprint.of(REPORT);

        assertThat(fingerprint.similarity(Fingerprint.of(REPORT))).isEqualTo(1);
        assertThat(fingerprint.similarity(Fingerprint.of("一篇完全不同的报告，说的是桥梁的历史。")))
                .isLessThan(0.1);
    }

    @Test
    void emptyTextsAreNoReasonToFail() {
        assertThat(groups(Map.of("a", "", "b", "", "c", REPORT))).isEmpty();
    }
}
