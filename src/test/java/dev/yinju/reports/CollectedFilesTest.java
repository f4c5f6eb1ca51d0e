package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Sentence.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of the kinds that people collect, with made-up contents in the forms that such files have.
class CollectedFilesTest {

    private static Report read(String file) throws IOException {
        return Texts.report(Files.readAllBytes(Path.of("src/test/resources", file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "odt", "rtf", "epub", "pdf"})
    void aDocumentThatAWordProcessorSavedIsReadWholly(String extension) throws IOException {
        Report report = read("documents/notice." + extension);

        assertThat(report.type().format()).isEqualToIgnoringCase(extension);
        assertThat(report.source().title()).isEqualTo("青禾镇守护一江清水");
        assertThat(report.source().publisher()).isEqualTo("临江日报");
        assertThat(report.source().authors()).containsExactly("陈小禾");
        assertThat(report.source().editor()).isEqualTo("林小满");
        assertThat(report.source().date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(Texts.sentences(report, Role.PROSE))
                .contains("入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨。", "镇长林小满说：“江水清了，鱼也回来了。”")
                .anyMatch(sentence -> sentence.endsWith("西村巡查队负责渡口和码头。"))
                .doesNotContain("1.", "2.");
        assertThat(Texts.sentences(report, Role.HEADING)).contains("一、巡查安排");
        assertThat(report.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "odt", "epub"})
    void theRowOfATableInADocumentIsOneSentence(String extension) throws IOException {
        assertThat(Texts.sentences(read("documents/notice." + extension), Role.PROSE))
                .contains("东村\t12\t周文彬", "西村\t9\t林秀兰");
    }

    @Test
    void aPageOfAnAccountIsReadWithoutItsCallsToFollowAndItsOtherArticles() throws IOException {
        Report report = read("collected/wechat.html");

        assertThat(report.source().title()).isEqualTo("枫林乡的“银发课堂”开课了");
        assertThat(report.source().publisher()).isEqualTo("枫林乡文化站");
        assertThat(report.source().editor()).isEqualTo("苏明月");
        assertThat(report.source().date()).isEqualTo(LocalDate.of(2021, 5, 17));
        assertThat(Texts.all(report))
                .contains("首批四十七名老人学会了用手机挂号。", "也可以拨打电话 0790-1234567。")
                .doesNotContain("关注", "往期推荐", "春茶", "在看", "扫一扫");
        assertThat(Texts.sentences(report, Role.HEADING)).contains("01 课程怎么安排", "02 怎样报名");
    }

    @Test
    void aGovernmentNoticeIsReadWithItsHeadAndItsNumberedParts() throws IOException {
        Report report = read("collected/notice.txt");

        assertThat(report.source().title()).isEqualTo("白沙区人民政府办公室关于印发《白沙区2022年春季绿化工作方案》的通知");
        assertThat(report.source().publisher()).isEqualTo("白沙区人民政府办公室");
        assertThat(report.source().date()).isEqualTo(LocalDate.of(2022, 3, 8));
        assertThat(Texts.sentences(report, Role.HEADING)).contains("一、总体目标", "二、主要任务", "三、保障措施");
        assertThat(Texts.sentences(report, Role.PROSE)).contains("1. 补植行道树。", "共补植香樟1500株、银杏800株。", "2. 口袋公园选址表");
    }

    @Test
    void aThreadOfAForumIsReadPostByPostOutOfItsTables() throws IOException {
        Report report = read("collected/forum.html");

        assertThat(report.source().title()).isEqualTo("【求助】老房子屋顶漏水怎么修？");
        assertThat(Texts.sentences(report, Role.PROSE))
                .contains("我自己爬上去看了，一共碎了十六片瓦，脊瓦也松了两处。", "去年我给石桥南街一户翻修，八十平方米，工料一共两万六千元。");
        assertThat(Texts.all(report)).doesNotContain("Powered by", "收藏本站");
    }

    @Test
    void theColumnsOfAPrintedPageAreReadOneAfterTheOther() throws IOException {
        Report report = read("collected/press.pdf");

        assertThat(report.source().title()).isEqualTo("临江区供水工程一期正式通水");
        assertThat(report.source().publisher()).isEqualTo("临江区新闻办");
        assertThat(Texts.sentences(report, Role.PROSE))
                .contains("区水务局局长王大川在通水仪式上表示，一期工程每天可供水十二万吨，比原来的水厂多出一倍。", "他说：“以前要半夜起来接水，现在拧开龙头就有。”");
        assertThat(Texts.all(report)).doesNotContain("新闻通稿", "第 1 页");
    }

    @Test
    void aTraditionalPageInBig5IsReadWithoutItsMenuAndRelatedNews() throws IOException {
        Report report = read("collected/big5.txt");

        assertThat(report.type()).isEqualTo(new ContentType("text", "Big5"));
        assertThat(report.source().title()).isEqualTo("梅嶺鎮茶農合作社三年還清貸款");
        assertThat(report.source().authors()).containsExactly("陳小禾");
        assertThat(report.source().place()).isEqualTo("梅嶺");
        assertThat(Texts.sentences(report, Role.PROSE)).contains("第二，共用一座製茶廠，不再各做各的；");
        assertThat(Texts.all(report)).doesNotContain("首頁", "茶葉節");
    }

    @Test
    void theRowsOfATableInMarkdownStayWholeUnderTheNamesOfTheirColumns() throws IOException {
        Report report = read("collected/note.md");

        assertThat(Texts.sentences(report, Role.HEADING)).contains("各村投资情况", "存在的问题");
        assertThat(Texts.sentences(report, Role.PROSE))
                .contains("村名\t投资（万元）\t受益户数\t备注", "高岗村\t210\t388\t山高坡陡，增设两级泵站。预计十月完工。", "2. 水费收缴率只有76%，远低于全县平均水平；");
    }

    @Test
    void aTextOfOneLineIsCutIntoPassagesAtItsSentences() throws IOException {
        Report report = read("collected/oneline.txt");

        assertThat(report.passages())
                .hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage.text()).hasSizeLessThanOrEqualTo(400));
        assertThat(Texts.sentences(report, Role.PROSE)).contains("二是“合”，即抱团发展，利益共享；");
    }

    @Test
    void aTextInTwoLanguagesIsCutIntoTheSentencesOfBoth() throws IOException {
        Report report = read("collected/mixed.txt");

        assertThat(report.source().title()).isEqualTo("Linjiang University Opens New Hydrology Lab");
        assertThat(Texts.sentences(report, Role.PROSE))
                .containsAll(List.of(
                        "\"We can now model a flood in three hours,\" said Prof. Wu Chunsheng (吴春生).",
                        "吴春生教授说：“过去算一场洪水要三天，现在只要三小时。”",
                        "每周三向中小学生开放，需提前两天预约。"));
    }
}
