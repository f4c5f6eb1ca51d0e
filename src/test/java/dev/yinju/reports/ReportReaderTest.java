package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String PAGE = """
            首页 > 新闻中心 > 正文

            青禾镇党员干部守护一江清水

            2021-06-03 09:15  来源:临江新闻网  作者:陈小禾  我来说两句
            3
            临江新闻网
            官方微博

            入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。

            沿江巡查不停步

            全镇12个村共成立8支巡查队，每支队伍每天巡查两次。“守好一江清水，是我们的责任。”村支书林大川说。

            镇里还印发了《河道管理许可证发放办法》，明确谁可以在河道内采砂。

            责任编辑:周小满

            相关阅读:
            - [06-01] 临江市部署河道清理工作
            打印 | 收藏 | 【字号 大 中 小】
            增值电信业务经营许可证 临B2-20100029
            Copyright © 临江新闻网 版权所有 未经授权不得转载
            南山市| 北山县| 东山县| 西山区| 博客|
            """;

    @Test
    void thePageAroundTheArticleIsDropped() {
        String text = Texts.all(Texts.report(PAGE));

        assertThat(text)
                .contains("清理垃圾二十余吨。", "镇里还印发了《河道管理许可证发放办法》")
                .doesNotContain("首页", "官方微博", "我来说两句", "相关阅读", "部署河道", "字号", "增值电信", "Copyright", "北山县", "|");
    }

    @Test
    void whatTheReportSaysOfItselfIsRead() {
        var source = Texts.report(PAGE).source();

        assertThat(source.title()).isEqualTo("青禾镇党员干部守护一江清水");
        assertThat(source.publisher()).isEqualTo("临江新闻网");
        assertThat(source.authors()).containsExactly("陈小禾");
        assertThat(source.date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(source.url()).isNull();
    }

    @Test
    void sentencesHaveRoles() {
        Report report = Texts.report(PAGE);

        assertThat(Texts.sentences(report, Role.HEADING)).containsExactly("青禾镇党员干部守护一江清水", "沿江巡查不停步");
        assertThat(Texts.sentences(report, Role.BYLINE))
                .containsExactly("2021-06-03 09:15  来源:临江新闻网  作者:陈小禾", "责任编辑:周小满");
        assertThat(Texts.sentences(report, Role.PROSE)).contains("“守好一江清水，是我们的责任。”村支书林大川说。");
    }

    @Test
    void aTitleAloneAboveTheTextNeedsNoByline() {
        Report report = Texts.report("青石桥\n\n青石桥位于临江市中心，建于1897年，是一座三孔石拱桥。\n");

        assertThat(report.source().title()).isEqualTo("青石桥");
        assertThat(report.passages()).hasSize(1);
    }

    @Test
    void authorsInBracketsAreReadFromDatelineAndSignature() {
        assertThat(Texts.report("临江日报6月3日讯（记者 陈小禾 通讯员 林大川）入夏以来，青禾镇组织党员干部沿江巡查。").source())
                .satisfies(source -> assertThat(source.authors()).containsExactly("陈小禾", "林大川"))
                .satisfies(source -> assertThat(source.publisher()).isEqualTo("临江日报"));
        assertThat(Texts.report("入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。（陈小禾）").source().authors())
                .containsExactly("陈小禾");
    }

    @Test
    void theAddressOfTheReportIsRead() {
        Report report = Texts.report("青石桥\n\n青石桥位于临江市中心，建于1897年，是一座三孔石拱桥。\n\n本文地址:http://example.com/a/1.html\n");

        assertThat(report.source().url()).isEqualTo(URI.create("http://example.com/a/1.html"));
    }

    @Test
    void aTextOfManyLinesIsRead() {
        int lines = 20_000;
        String text = IntStream.range(0, lines)
                .mapToObj("第%d队沿江巡查，清理垃圾二十余吨。\n"::formatted)
                .collect(Collectors.joining());

        assertThat(Texts.sentences(Texts.report(text + "相关阅读\n临江市部署河道清理工作\n"), Role.PROSE))
                .hasSize(lines)
                .startsWith("第0队沿江巡查，清理垃圾二十余吨。")
                .endsWith("第19999队沿江巡查，清理垃圾二十余吨。");
    }

    @Test
    void aTextBelowAMenuOfManyEntriesIsRead() {
        String menu = IntStream.range(0, 20_000).mapToObj("栏目%d\n"::formatted).collect(Collectors.joining());

        assertThat(Texts.all(Texts.report(menu + "\n入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。\n")))
                .contains("清理垃圾二十余吨。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "|||\n----\n", "。。。", "\uFEFF"})
    void contentWithoutWordsIsSkippedWithAReason(String content) {
        Reading reading = new ReportReader().read("a.txt", content.getBytes(StandardCharsets.UTF_8), new byte[0]);

        assertThat(reading).isInstanceOfSatisfying(Reading.Skipped.class, skipped -> {
            assertThat(skipped.file()).isEqualTo("a.txt");
            assertThat(skipped.reason()).isNotBlank();
        });
    }

    @Property(tries = 300)
    void anyBytesAreReadOrSkipped(@ForAll byte[] content) {
        assertThat(new ReportReader().read("a.txt", content, new byte[0]).file())
                .isEqualTo("a.txt");
    }

    @Property(tries = 300)
    void everyCharacterOfAPassageLeadsBackToTheFile(@ForAll @From("pages") String raw) {
        Reading reading = new ReportReader().read("a.txt", raw.getBytes(StandardCharsets.UTF_8), new byte[0]);
        if (reading instanceof Reading.Read read) {
            for (Passage passage : read.report().passages()) {
                MenderTest.assertConsistent(raw, new MendedText(passage.text(), passage.offsets()));
                assertOnlyWhiteSpaceBetweenSentences(passage);
            }
        }
    }

    private static void assertOnlyWhiteSpaceBetweenSentences(Passage passage) {
        int end = 0;
        for (Sentence sentence : passage.sentences()) {
            assertThat(passage.text().substring(end, sentence.start())).isBlank();
            end = sentence.end();
        }
        assertThat(passage.text().substring(end)).isBlank();
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "青禾镇党员干部",
                        "责(zé)任",
                        "責(zé)任",
                        "。",
                        "，",
                        "！",
                        "？",
                        "；",
                        "“",
                        "”",
                        "（",
                        "）",
                        "……",
                        "\n",
                        "\r\n",
                        "\n\n",
                        "\u3000\u3000",
                        "  ",
                        "2021-06-03 09:15",
                        "来源:",
                        "作者:陈小禾",
                        "(陈小禾)",
                        "一是",
                        "二“查”",
                        "www.a.cn",
                        "3.5",
                        "Mr. A. ",
                        "| ",
                        "相关阅读",
                        "版权所有",
                        "?!八闹ш犖椤眹栏癜凑拯h",
                        "<br>",
                        "&nbsp;",
                        "入夏以来组织党员干部沿江巡查清理垃圾二十余吨")
                .list()
                .ofMaxSize(80)
                .map(list -> String.join("", list));
    }
}
