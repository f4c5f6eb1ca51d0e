package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files hold the same report.
class CopiesTest {

    private static final String REPORT = """
            青石镇图书馆昨天重新开放。经过八个月的修缮,旧粮仓变成了有三层书架的阅览室,藏书从两万册增加到五万册。
            馆长林秀兰说,修缮花费一百二十万元,其中一半来自居民捐款。阅览室每天早上八点开门,晚上九点关门,周一休息。
            开放当天,六百多名居民前来参观。七十三岁的退休教师周文彬借走了第一本书,他说自己等这一天等了很久。
            镇上的中学将在每周三下午组织学生来馆阅读,志愿者会为低年级的孩子讲故事。
            """;

    private static final String SAME_EVENT = """
            青石镇有了新图书馆。昨天,由旧粮仓改建的图书馆迎来第一批读者,镇长在门口为大家剪彩。
            据介绍,新馆藏书五万册,分为三层,二楼设有儿童区。改建工程历时八个月,得到了居民的大力支持。
            记者在现场看到,借书台前排起了长队。馆长林秀兰表示,今后还将举办讲座和展览,欢迎各村村民参加。
            """;

    @TempDir
    private Path temp;

    private ReportFixture reports;

    @BeforeEach
    void open() throws Exception {
        reports = new ReportFixture(temp);
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    private List<String> copies(String file) {
        return reports.file(file).copies();
    }

    @Test
    void theSameReportFromAnotherSiteIsACopy() throws Exception {
        reports.write("a.txt", "首页 | 新闻 | 体育 | 财经\n" + REPORT);
        reports.write("b.txt", "来源:另一家网 2020-03-04\n" + REPORT + "版权所有 未经许可不得转载");
        reports.update();

        assertThat(copies("a.txt")).containsExactly("b.txt");
        assertThat(copies("b.txt")).containsExactly("a.txt");
    }

    @Test
    void theSameReportInTheOtherScriptIsACopy() throws Exception {
        reports.write("a.txt", REPORT);
        reports.write("b.txt", Transliterator.getInstance("Hans-Hant").transliterate(REPORT));
        reports.update();

        assertThat(copies("a.txt")).containsExactly("b.txt");
    }

    @Test
    void aReportWithSomeWordsChangedIsACopy() throws Exception {
        reports.write("a.txt", REPORT);
        reports.write("b.txt", REPORT.replace("昨天", "前天").replace("居民", "市民").replace("馆长", "负责人"));
        reports.update();

        assertThat(copies("a.txt")).containsExactly("b.txt");
    }

    @Test
    void anotherReportOnTheSameEventIsNoCopy() throws Exception {
        reports.write("a.txt", REPORT);
        reports.write("b.txt", SAME_EVENT);
        reports.update();

        assertThat(copies("a.txt")).isEmpty();
    }

    @Test
    void filesWithHardlyAnyTextAreNoCopies() throws Exception {
        reports.write("a.txt", "暂无内容。");
        reports.write("b.txt", "暂无内容。");
        reports.update();

        assertThat(copies("a.txt")).isEmpty();
    }

    @Test
    void aCopyThatIsRemovedIsForgotten() throws Exception {
        reports.write("a.txt", REPORT);
        Path copy = reports.write("b.txt", REPORT);
        reports.update();

        Files.delete(copy);
        reports.update();

        assertThat(copies("a.txt")).isEmpty();
    }

    @Test
    void aFileThatChangesIntoACopyIsFound() throws Exception {
        reports.write("a.txt", REPORT);
        reports.write("b.txt", SAME_EVENT);
        reports.update();

        reports.write("b.txt", REPORT);
        reports.update();

        assertThat(copies("a.txt")).containsExactly("b.txt");
        reports.reopen();
        assertThat(copies("a.txt")).containsExactly("b.txt");
    }

    @Test
    void copiesAreFoundAmongManyReports() throws Exception {
        for (int i = 0; i < 200; i++) {
            reports.write("other%03d.txt".formatted(i), other(i));
        }
        reports.write("a.txt", REPORT);
        reports.write("z.txt", REPORT.replace("五万册", "六万册"));
        reports.update();

        assertThat(copies("a.txt")).containsExactly("z.txt");
        assertThat(copies("other007.txt")).isEmpty();
    }

    /// Every report in words of its own.
    private static String other(int number) {
        return new Random(number)
                .ints(100, '\u4E00', '\u9FA5')
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "", "。"));
    }
}
