package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Span;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <!-- saved from url=(0031)http://example.com/news/1.html -->
            <html><head><title>青禾镇守护一江清水_临江新闻网</title>
            <meta name="SiteName" content="临江新闻网"><meta name="PubDate" content="2021-06-03 09:15">
            <meta name="author" content="陈小禾"><style>p { color: red }</style></head>
            <body>
            <div class="top-nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/v">视频</a></div>
            <div id="content">
            <h1>青禾镇守护一江清水</h1>
            <p>&emsp;&emsp;入夏以来，青禾镇组织<b>党员干部</b>沿江巡查，<a href="/x">清理垃圾</a>二十余吨。</p>
            <p>全镇12个村共成立8支巡查队，<br>每支队伍每天巡查两次。</p>
            <table><tr><td>村名</td><td>人数</td></tr><tr><td>东村</td><td>12</td></tr></table>
            </div>
            <ul><li><a href="1">临江市部署河道清理工作</a></li><li><a href="2">河长巡河</a></li><li><a href="3">水质改善</a></li></ul>
            <script>var text = "不是正文。";</script>
            <div class="footer">版权所有</div>
            </body></html>
            """;

    @Test
    void thePageIsReadWithoutItsMenusAndScripts() {
        String text = Texts.all(Texts.report(PAGE));

        assertThat(text)
                .contains("入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。", "村名\t人数", "东村\t12")
                .doesNotContain("首页", "视频", "部署河道", "不是正文", "版权所有", "color", "<", "saved from");
    }

    @Test
    void theHeadDeclaresWhatTheTextDoesNotSay() {
        var source = Texts.report(PAGE).source();

        assertThat(source.title()).isEqualTo("青禾镇守护一江清水");
        assertThat(source.publisher()).isEqualTo("临江新闻网");
        assertThat(source.authors()).containsExactly("陈小禾");
        assertThat(source.date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(source.url()).isEqualTo(URI.create("http://example.com/news/1.html"));
    }

    @Test
    void theHeadlineIsAHeading() {
        assertThat(Texts.sentences(Texts.report(PAGE), Role.HEADING)).containsExactly("青禾镇守护一江清水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-8"})
    void theEncodingIsFoundFromTheContent(String encoding) {
        Report report = Texts.report(PAGE, Charset.forName(encoding));

        assertThat(report.source().title()).isEqualTo("青禾镇守护一江清水");
    }

    @Test
    void textThatOnlyMentionsTagsIsNoPage() {
        assertThat(HtmlPage.looksLike("网页以<html>标签开始。")).isFalse();
    }

    @Test
    void quotesLeadBackToThePagesSource() {
        Report report = Texts.report(PAGE);

        for (Passage passage : report.passages()) {
            Sourced.assertWritten(PAGE, passage, Sourced.Language.HTML);
        }
        Passage passage = report.passages().stream()
                .filter(candidate -> candidate.text().contains("沿江巡查"))
                .findFirst()
                .orElseThrow();
        int start = passage.text().indexOf("青禾镇组织");
        Span quote = new Span(start, passage.text().indexOf("沿江") + 2);
        assertThat(passage.offsets().toRaw(quote).of(PAGE)).isEqualTo("青禾镇组织<b>党员干部</b>沿江");
    }

    @Test
    void entitiesCountAsTheyAreWritten() {
        String page =
                "<html><body><p>他说:&ldquo;河水变清了。&rdquo;费用&lt;5&nbsp;&nbsp;万元,见AT&amp;T的报告&copy公司。</p></body></html>";
        Passage passage = Texts.report(page).passages().getFirst();

        assertThat(passage.text()).isEqualTo("他说:“河水变清了。”费用<5 万元,见AT&T的报告©公司。");
        assertThat(passage.offsets().mended(new Span(0, passage.text().length())))
                .isFalse();
        Span quotation = new Span(passage.text().indexOf('“'), passage.text().indexOf('”') + 1);
        assertThat(passage.offsets().toRaw(quotation).of(page)).isEqualTo("&ldquo;河水变清了。&rdquo;");
        Sourced.assertWritten(page, passage, Sourced.Language.HTML);
    }

    @Test
    void textThatIsNestedWronglyStandsWhereThePageWritesIt() {
        String page =
                "<html><body><table><tr><td>第一格写着开工日期。</td></tr>表格里放错的一句话。<tr><td>第二格写着完工日期。</td></tr></table></body></html>";
        Report report = Texts.report(page);

        assertThat(Texts.all(report).replace("\n", "")).contains("第一格写着开工日期。", "表格里放错的一句话。", "第二格写着完工日期。");
        report.passages().forEach(passage -> Sourced.assertWritten(page, passage, Sourced.Language.HTML));
    }

    @Property(tries = 1000)
    void anyPageLeadsBackToItsSource(@ForAll("pages") String page) {
        Sourced.assertWritten(page, HtmlPage.read(page, "UTF-8", List.of()).text(), Sourced.Language.HTML);
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "镇",
                        "图书馆。",
                        " ",
                        "\n",
                        "\r\n",
                        "&ldquo;",
                        "&amp;",
                        "&amp;lt;",
                        "&#x56FE;",
                        "&#22270;",
                        "&copyx",
                        "&x;",
                        "&",
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<i>",
                        "</i>",
                        "<a href=x>",
                        "</a>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</td>",
                        "</tr>",
                        "</table>",
                        "<br>",
                        "<div>",
                        "</div>",
                        "<!-- x -->",
                        "\u3000",
                        "&nbsp;",
                        "𠮷",
                        "<",
                        "<pre>",
                        "</pre>",
                        "<textarea>",
                        "</textarea>",
                        "&#0;",
                        "&#128;")
                .list()
                .ofMaxSize(40)
                .map(parts -> "<html><body>" + String.join("", parts));
    }

    @Property(tries = 200)
    void anyMarkupIsRead(@ForAll String markup) {
        assertThat(new ReportReader()
                        .read("a.html", ("<html><p>" + markup).getBytes(StandardCharsets.UTF_8), new byte[0])
                        .file())
                .isEqualTo("a.html");
    }

    @Test
    void anAsideIsDroppedHoweverLongItIs() {
        String page = "<html><body><h1>江堤完工</h1><p>江堤加固工程历时三个月，昨天完工，经费由县里承担。</p><aside><p>"
                + "专题页面收集了各地的来信，欢迎继续来信。".repeat(10)
                + "</p></aside></body></html>";

        assertThat(Texts.all(Texts.report(page))).contains("历时三个月").doesNotContain("来信");
    }

    @Test
    void aFormAroundTheWholePageIsRead() {
        assertThat(Texts.all(Texts.report("<html><body><form><p>江堤加固工程历时三个月，昨天完工。</p></form></body></html>")))
                .contains("历时三个月");
    }

    @Test
    void whatIsWithinSomethingDroppedIsNotDroppedAgain() {
        String page = "<html><body><p>" + "江堤加固工程历时三个月，昨天完工。".repeat(5)
                + "</p><div class=footer><div class=nav><nav>江堤网站的栏目</nav></div></div></body></html>";

        assertThat(new ReportReader()
                        .details(page.getBytes(StandardCharsets.UTF_8))
                        .dropped())
                .filteredOn(dropped -> dropped.text().contains("栏目"))
                .hasSize(1);
    }
}
