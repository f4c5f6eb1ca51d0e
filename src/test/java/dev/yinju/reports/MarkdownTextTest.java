package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class MarkdownTextTest {

    private static final String MARKDOWN = """
            # 青禾镇的新图书馆

            > 馆长说:“我们等了八年。”

            **青禾镇**图书馆于 5 月开放,详情见[镇政府网站](https://example.org/a_(b))。藏书 5\\*万册,预算 &lt; 100 万元。

            ## 开放时间

            1. 周一休息,其他日子早上八点开门。
            2. 晚上九点关门。

            - 一楼是阅览室,二楼是儿童区。

            | 楼层 | 座位 |
            |:-----|-----:|
            | 一楼 | 120 |

            ```text
            借书证号码共八位。
            ```

            ![照片](photo.jpg)
            """;

    private static String text(String markdown) {
        return Texts.all(Texts.report(markdown));
    }

    @Test
    void marksAreNoPartOfTheText() {
        assertThat(text(MARKDOWN))
                .contains("馆长说:“我们等了八年。”", "青禾镇图书馆于 5 月开放,详情见镇政府网站。", "藏书 5*万册,预算 < 100 万元。")
                .contains("1. 周一休息", "一楼\t120", "借书证号码共八位。")
                .doesNotContain("#", "**", "](", "```", "|", "photo", "照片", "\\", "&lt;", "- ");
    }

    @Test
    void theFirstHeadlineIsTheTitle() {
        Report report = Texts.report(MARKDOWN);

        assertThat(report.source().title()).isEqualTo("青禾镇的新图书馆");
        assertThat(Texts.sentences(report, Role.HEADING)).contains("青禾镇的新图书馆", "开放时间");
    }

    @Test
    void whatStandsAboveTheTextBetweenDashesDescribesIt() {
        Report report = Texts.report("""
                ---
                title: "江堤加固完工"
                author: 陈小禾
                date: 2021-06-03
                publisher: 临江日报
                ---

                ## 经过

                江堤加固工程历时三个月,昨天完工。
                """);

        assertThat(report.source().title()).isEqualTo("江堤加固完工");
        assertThat(report.source().authors()).containsExactly("陈小禾");
        assertThat(report.source().date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(report.source().publisher()).isEqualTo("临江日报");
        assertThat(Texts.all(report)).doesNotContain("---", "author");
    }

    @Test
    void aRuleAtTheTopOfALongTextIsNoDescription() {
        String lines = "江堤完工。\n".repeat(50_000);

        assertThat(FrontMatter.of("---\ntitle: 江堤\n" + lines).length()).isZero();
        assertThat(FrontMatter.of("---\ntitle: 江堤\n" + lines + "---\n").length())
                .isZero();
    }

    @Test
    void linesOfAParagraphAreJoined() {
        assertThat(text("# 题目\n\n江堤加固工程历时三个\n月,昨天完工。")).contains("历时三个月");
    }

    @Test
    void quotesLeadBackToTheFile() {
        for (Passage passage : Texts.report(MARKDOWN).passages()) {
            Sourced.assertWritten(MARKDOWN, passage, Sourced.Language.MARKDOWN);
        }
    }

    @Test
    void plainTextStaysAsItIs() {
        String text = "#植树节# 今年种树 3*4*5 棵,其中 a_b_c 品种占 60%。\n- 甲方代表签字\n1) 完。";

        assertThat(MarkdownText.looksLike(text)).isFalse();
        assertThat(text(text)).isEqualTo(text);
    }

    @Test
    void rulesOfATableStandOnOneLine() {
        assertThat(MarkdownText.looksLike("楼层|座位\n---|---\n一楼|120")).isTrue();
        assertThat(MarkdownText.looksLike("\t| :--- | ---: |  \n")).isTrue();
        assertThat(MarkdownText.looksLike("甲方\n---\n|\n乙方")).isFalse();
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void blankLinesAreLookedAtOnce() {
        assertThat(MarkdownText.looksLike("江堤完工。" + "\n".repeat(200_000) + "完。"))
                .isFalse();
    }

    @Test
    void codeBehindALineBreakLeadsBack() {
        String markdown = "镇```\n    # ```";

        Extract extract = MarkdownText.read(markdown, "UTF-8", List.of());

        Sourced.assertWritten(markdown, extract.text(), Sourced.Language.MARKDOWN);
    }

    @Property(tries = 500)
    void anyMarkdownIsReadAndLeadsBack(@ForAll("scraps") String markdown) {
        Assume.that(!markdown.contains("\\|")); // in tables only their cell is known

        Extract extract = MarkdownText.read(markdown, "UTF-8", List.of());

        Sourced.assertWritten(markdown, extract.text(), Sourced.Language.MARKDOWN);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "镇",
                        "图书馆",
                        "。",
                        "\n",
                        "\n\n",
                        "# ",
                        "**",
                        "*",
                        "> ",
                        "- ",
                        "1. ",
                        "    ",
                        "```\n",
                        "[",
                        "](/a)",
                        "![",
                        "|",
                        "\n|---|---|\n",
                        "&lt;",
                        "&amp",
                        "\\",
                        "\\*",
                        "<b>",
                        "<!-- x -->",
                        "\r\n",
                        "\t",
                        "a",
                        "---\n",
                        "===\n",
                        "𠮷",
                        "\0",
                        "title: x\n")
                .list()
                .ofMaxSize(40)
                .map(scraps -> String.join("", scraps));
    }

    @Test
    void everyPassageOfATableWithAnEmptyCornerNamesItsColumns() {
        String rows = IntStream.range(0, 40)
                .mapToObj("| 第%d村 | 12 | 15 |\n"::formatted)
                .collect(Collectors.joining());

        Report report = Texts.report("# 各村人数\n\n各村两年的人数如下，由镇里统计并公布。\n\n| | 2020 | 2021 |\n|---|---|---|\n" + rows);

        assertThat(report.passages())
                .hasSizeGreaterThan(1)
                .allSatisfy(passage -> assertThat(passage.text()).contains("2020\t2021"));
        assertThat(Texts.sentences(report, Role.PROSE)).contains("第39村\t12\t15");
    }

    @Test
    void whatIsRepeatedCountsOnce() {
        String columns = "沿江巡查的村\t每天清理的垃圾";
        String rows =
                IntStream.range(0, 40).mapToObj("| 第%d村 | 十二袋 |\n"::formatted).collect(Collectors.joining());

        Report report = Texts.report("# 巡查\n\n|沿江巡查的村|每天清理的垃圾|\n|---|---|\n" + rows);

        int repeated = report.passages().size() - 1;
        assertThat(repeated).isPositive();
        assertThat(Texts.all(report).split(columns, -1)).hasSize(repeated + 2);
        assertThat(report.characters()).isLessThanOrEqualTo(Texts.all(report).length() - repeated * columns.length());
    }

    @Test
    void noPassageHoldsTheNamesOfColumnsOnly() {
        String row = "| %s | %s |\n".formatted("沿江巡查".repeat(38), "清理垃圾".repeat(38));

        Report report = Texts.report("# 巡查\n\n各村每天沿江巡查，清理垃圾二十余吨。\n\n## 进度\n\n| %s | %s |\n|---|---|\n"
                        .formatted("村名".repeat(25), "数量".repeat(24))
                + row.repeat(3));

        assertThat(report.passages())
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage.text()).containsAnyOf("沿江巡查", "清理垃圾"));
    }

    @Test
    void aTabInAParagraphMakesNoRow() {
        assertThat(Texts.sentences(Texts.report("# 方案\n\n（一）\t加强领导。成立领导小组。\n"), Role.PROSE))
                .contains("成立领导小组。");
    }
}
