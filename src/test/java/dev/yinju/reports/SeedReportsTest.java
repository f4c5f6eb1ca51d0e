package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Source;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedReportsTest {

    private static Map<String, Report> reports = Map.of();

    @BeforeAll
    static void readThem() throws ReportFolderException {
        ReportFolder folder = new ReportFolder(Path.of("seeds"), 1 << 20);
        Map<String, Report> read = new HashMap<>();
        for (ReportFolder.Entry entry : folder.list().entries()) {
            read.put(entry.file(), Texts.report(folder, entry));
        }
        reports = Map.copyOf(read);
    }

    private static Report report(String prefix) {
        return reports.values().stream()
                .filter(report -> report.source().file().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String prefix) {
        return Texts.all(report(prefix));
    }

    @Test
    void allFiveAreRead() {
        assertThat(reports).hasSize(5);
    }

    @Test
    void titlePublisherAuthorAndDateComeFromTheHeader() {
        Source source = report("000").source();

        assertThat(source.title()).isEqualTo("山東泗水縣“四支隊伍”火線集結 凝聚基層防控最“硬核”力量");
        assertThat(source.publisher()).isEqualTo("鄉村干部報網");
        assertThat(source.authors()).containsExactly("劉超");
        assertThat(source.date()).isEqualTo(LocalDate.of(2020, 2, 13));
        assertThat(source.url()).isNull();
    }

    @Test
    void publisherComesFromThePageHeaderAndUrlFromBelowTheText() {
        Source source = report("001").source();

        assertThat(source.title()).isEqualTo("党旗飘扬筑起疫情防控“钢铁长城”");
        assertThat(source.publisher()).isEqualTo("山西大院资讯网");
        assertThat(source.authors()).isEmpty();
        assertThat(source.date()).isEqualTo(LocalDate.of(2022, 12, 13));
        assertThat(source.url()).isEqualTo(URI.create("http://www.shanxidayuan.com/gsyl/lzgs/4709.html"));
    }

    @Test
    void whatIsNotThereIsAbsent() {
        Source source = report("002").source();

        assertThat(source.title()).isNull();
        assertThat(source.publisher()).isEqualTo("臨汾新聞網");
        assertThat(source.authors()).containsExactly("裴欣欣");
        assertThat(source.date()).isNull();
        assertThat(source.url()).isNull();
    }

    @Test
    void theDayOfPublicationIsNotTheDayOfTheDateline() {
        Source source = report("003").source();

        assertThat(source.title()).isEqualTo("以使命担当筑起疫情防控安全线— —福清市基层防控工作综述");
        assertThat(source.publisher()).isEqualTo("福清新闻网");
        assertThat(source.authors()).containsExactly("颜阵寒");
        assertThat(source.date()).isEqualTo(LocalDate.of(2020, 5, 28));
    }

    @Test
    void aSiteNameIsNoTitle() {
        Source source = report("004").source();

        assertThat(source.title()).isNull();
        assertThat(source.publisher()).isEqualTo("兴县新闻网");
        assertThat(source.authors()).containsExactly("杜凤英");
        assertThat(source.date()).isEqualTo(LocalDate.of(2020, 2, 9));
    }

    @Test
    void menusLicencesAndSpamAreInNoPassage() {
        String all = reports.values().stream().map(Texts::all).collect(Collectors.joining("\n"));

        assertThat(all)
                .doesNotContain("蚌埠市", "家居", "微信公眾號", "官方微博", "版权声明", "验证码", "留言与评论", "Copyright")
                .doesNotContain("All articles", "webmaster", "站长", "公共的资讯平台", "相关阅读", "健全防控机制", "字号", "打印")
                .doesNotContain("许可证", "增值电信", "举报电话", "不得转载", "我来说两句", "发给好友", "|");
    }

    @Test
    void bylinesCanBeQuoted() {
        assertThat(Texts.sentences(report("000"), Role.BYLINE))
                .anyMatch(line -> line.startsWith("2020-02-13 15:10:00"))
                .contains("責編:車婧");
        assertThat(Texts.sentences(report("001"), Role.BYLINE))
                .anyMatch(line -> line.startsWith("网络编辑"))
                .anyMatch(line -> line.startsWith("本文地址"));
        assertThat(Texts.sentences(report("002"), Role.BYLINE)).containsExactly("(裴欣欣)", "校對 賈曉華", "責任編輯: 吉政");
        assertThat(Texts.sentences(report("003"), Role.BYLINE))
                .containsExactly("2020-05-28 08:19:52 来源:福清新闻网 责任编辑:张碧芳");
    }

    @Test
    void headingsGoWithWhatFollows() {
        assertThat(Texts.sentences(report("002"), Role.HEADING))
                .containsExactly("領導指導有力", "鎮村干部出力", "黨員帶頭發力", "愛心奉獻給力");
        assertThat(Texts.sentences(report("003"), Role.HEADING)).contains("打好疫情防控“阻击战”", "合力发动疫情防控“全民战”");
    }

    @Test
    void pinyinNotesAreTakenOut() {
        assertThat(text("000")).contains("山東省泗水縣全面啟動", "迅速集結,向鎮街、農村、社區等疫情防控一線");
        assertThat(text("002"))
                .contains("防控就是責任", "襄汾縣襄陵鎮黨委", "29個行政村1萬余戶、4萬余人進行了排查")
                .doesNotContain("(zé)", "(gè)");
    }

    @Test
    void shiftedBytesAreMendedWhereTheRestOfTheTextBearsItOut() {
        assertThat(text("000"))
                .contains("打好疫情防控阻擊戰。“四支隊伍”嚴格按照黨員干部帶頭要求", "每一名群眾。”", "疫情防控一線。“兩代表一委員”們深入村")
                .contains("目前在社區工作快兩周了。”", "你們要注意身體。”");
        assertThat(text("002")).contains("助力抗“疫”。“鄉賢們的義舉", "防疫阻擊戰。”鎮黨委書記張國新說。");
    }

    @Test
    void whatCannotBeMendedIsReported() {
        assertThat(report("000").problems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("damaged beyond repair"));
        assertThat(report("002").problems()).singleElement().asString().contains("脑嚱鹗湍サ妒");
        assertThat(List.of(report("001"), report("003"), report("004")))
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
    }

    @Test
    void noSentenceIsLongerThanTwoHundredCharactersAndNoPassageMuchLongerThanFourHundred() {
        for (Report report : reports.values()) {
            for (Passage passage : report.passages()) {
                assertThat(passage.text().length()).isLessThanOrEqualTo(450);
                assertThat(passage.sentences())
                        .allMatch(sentence -> sentence.span().length() <= SentenceSplitter.MAX_LENGTH);
            }
        }
    }
}
