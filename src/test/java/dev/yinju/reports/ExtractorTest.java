package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorTest {

    private static final String TITLE = "青禾镇守护一江清水";
    private static final String FIRST = "入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。";
    private static final String SECOND = "全镇12个村共成立8支巡查队，每支队伍每天巡查两次。";

    static Stream<Named<byte[]>> documents() throws IOException {
        return Stream.of(
                Named.of("DOCX", Documents.docx("旧标题", "陈小禾", TITLE, FIRST, SECOND)),
                Named.of("RTF", Documents.rtf(TITLE, FIRST, SECOND)),
                Named.of("ODT", Documents.odt(TITLE, FIRST, SECOND)),
                Named.of("EPUB", Documents.epub(TITLE, "陈小禾", TITLE, FIRST, SECOND)),
                Named.of("PDF", Documents.chinesePdf(List.of(List.of(TITLE, "", FIRST, "", SECOND)))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTextOfADocumentIsReadWhateverItsName(byte[] content) {
        Report report = Texts.report(content);

        assertThat(report.source().title()).isEqualTo(TITLE);
        assertThat(Texts.all(report)).contains(FIRST, SECOND);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void theAuthorOfADocumentIsRead() throws IOException {
        assertThat(Texts.report(Documents.docx("", "陈小禾", TITLE, FIRST))
                        .source()
                        .authors())
                .containsExactly("陈小禾");
        assertThat(Texts.report(Documents.docx("", "Administrator", TITLE, FIRST))
                        .source()
                        .authors())
                .isEmpty();
    }

    @Test
    void theRowsOfATableAreLines() throws IOException {
        byte[] content = Documents.docxWithTable(FIRST, new String[][] {{"村名", "人数"}, {"东村", "12"}});

        assertThat(Texts.all(Texts.report(content)).lines()).containsExactly(FIRST, "村名\t人数", "东村\t12");
    }

    @Test
    void thePdfOfALayoutIsReadAsParagraphs() throws IOException {
        byte[] content = Documents.pdf(
                null,
                "The town keeps its river clean",
                "Since the summer began, the town of Qinghe has sent its people out along the river twice",
                "every day, and they have taken more than twenty tons of rubbish from its banks. They go on.");

        assertThat(Texts.all(Texts.report(content)))
                .contains("twice every day, and they have taken more than twenty tons of rubbish from its banks.");
    }

    @Test
    void headersFootersAndNumbersOfPagesAreDropped() {
        List<List<String>> pages = new ArrayList<>();
        for (String town : List.of("东村", "西村", "南镇", "北镇", "中街")) {
            String number = String.valueOf(pages.size() + 1);
            pages.add(List.of("临江年鉴 第" + number + "卷", town + "的江堤加固工程历时三个月,昨天完工。", "— " + number + " —"));
        }

        String text = Texts.all(Texts.report(Documents.chinesePdf(pages)));

        assertThat(text).contains("东村的江堤加固工程", "中街的江堤加固工程").doesNotContain("临江年鉴", "—");
    }

    @Test
    void aSentenceGoesOnOverThePage() {
        List<String> first = List.of("江堤加固工程历时三个月昨天完工附近的居民说今年夏天不用再担心", "1");
        List<String> second = List.of("洪水了,江边还修了一条两公里长的路,路旁种了三百棵柳树和杨树。", "2");

        assertThat(Texts.all(Texts.report(Documents.chinesePdf(List.of(first, second)))))
                .contains("不用再担心洪水了");
    }

    @Test
    void aPdfThatAnybodyOpensIsReadAndOneWithAPasswordIsSkipped() throws IOException {
        assertThat(Texts.all(Texts.report(Documents.pdf("", "The town keeps its river clean and so on."))))
                .contains("keeps its river clean");
        assertThat(skipped(Documents.pdf("secret", "The town keeps its river clean.")))
                .contains("password");
    }

    @Test
    void aScannedPdfIsReportedAsSuch() throws IOException {
        assertThat(skipped(Documents.pdf(null))).contains("without text", "text recognition");
    }

    @Test
    void archivesAndMediaAreSkippedWithAWord() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 'I', 'H', 'D', 'R'};

        assertThat(skipped(Documents.zip(Map.of("a.txt", FIRST)))).contains("an archive", "unpack");
        assertThat(skipped(png)).contains("image");
    }

    @Test
    void aDamagedDocumentIsSkippedWithAReason() throws IOException {
        byte[] whole = Documents.docx("", "", TITLE, FIRST);

        assertThat(skipped(Arrays.copyOf(whole, whole.length / 2))).isNotBlank();
    }

    @Property(tries = 40)
    void aDocumentWithAWrongByteIsReadOrSkipped(
            @ForAll @IntRange(min = 0, max = 4) int kind,
            @ForAll @IntRange(min = 0, max = 5000) int at,
            @ForAll byte wrong)
            throws IOException {
        byte[] content = documents().toList().get(kind).getPayload();
        content[at % content.length] = wrong;

        assertThat(new ReportReader().read("a", content, new byte[0]).file()).isEqualTo("a");
    }

    private static String skipped(byte[] content) {
        Reading reading = new ReportReader().read("a.txt", content, new byte[0]);
        if (reading instanceof Reading.Skipped skipped) {
            return skipped.reason();
        }
        throw new AssertionError("not skipped: " + reading);
    }
}
