package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.index.ReportFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {

    private static final String FAIR = """
            柳湾村办起庙会

            临江晚报 2021-03-03 记者 陈小禾

            柳湾村今年办起了庙会，村里派出“三支队伍”维持秩序，从早忙到晚，外来游客都说好，村民的生意也跟着红火起来。

            “护路队”守好村口

            村里的二十名青年从清早起守在村口，引导车辆停放。来往的客商都夸这里的路好走，路边的摊位也摆得整整齐齐。

            “洒水队”扫净街面

            四辆洒水车轮流上路，把三条街冲洗得干干净净。摊主们说，这么干净的街面，几十年来还是头一回见到。

            “送水队”服务老人

            妇女们烧好茶水，送到老人手里。八十岁的李奶奶接过茶碗，连声道谢，说这碗茶喝得心里热乎乎的。
            """;

    private static final String DAM = """
            白鹤镇修堤

            临江晚报 2021-06-03 记者 周小满

            白鹤镇采取“三步走”工作法抢修河堤。一是查险。镇里组织了三百名村民，沿河走了两遍，把每一处裂缝都记在本子上，当天就报到镇里。二是加固。从邻镇借来十台挖掘机，日夜不停，用沙袋和石块把最低的一段垫高了半米。三是巡堤。每两小时巡一遍，夜里也不间断。
            """;

    private static final String RULES = """
            枫树湾定下规矩

            临江晚报 2021-08-01 记者 周小满

            枫树湾的用水规矩有两条。一是早晚限时。每天早晚各放一个钟头，过时不候，谁家误了谁家等。二是按户轮流。今天东头，明天西头，谁也不许抢先，井口有人看守。巡井的办法也有三条。一是白天两人。二是夜里三人。三是雨天停巡。
            """;

    private static final String HELP = """
            竹溪村帮邻村

            临江晚报 2021-09-01 记者 周小满

            竹溪村从几个方面帮助邻村建校。在人手方面，村里派出了四十名瓦匠和木匠，吃住都在工地上。在材料方面，村里的砖窑送去了六万块青砖，分文不取。学校赶在秋天开学前完工了。
            """;

    private static final String SPEECH = """
            青石渡添新船

            临江晚报 2021-10-20 记者 陈小禾

            渡口队长方大海在船上干了四十年，见过大大小小的风浪，今年又领着八个徒弟跑船。

            “今后过河只要五分钟，再大的风浪也不怕了。”

            方大海一边解开缆绳一边说。新船每条可以坐八十人。

            “坐船真稳当。”乘船的老人第一次站在甲板上，望着两岸的果园和青山，高兴得合不拢嘴。
            """;

    private final ReportFixture reports;

    CompletionTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @BeforeEach
    void threeReportsAreIndexed() throws Exception {
        reports.write("fair.txt", FAIR);
        reports.write("dam.txt", DAM);
        reports.write("speech.txt", SPEECH);
        reports.write("rules.txt", RULES);
        reports.write("help.txt", HELP);
        reports.update();
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳湾村的三支队伍是哪三支?", "柳湾村庙会派了哪几支队伍", "柳灣村的三支隊伍分別是什麼"})
    void theHeadingsAreTheItemsWhereTheyAreAsManyAsAnnounced(String question) {
        assertThat(together(question)).containsExactly("“护路队”守好村口", "“洒水队”扫净街面", "“送水队”服务老人");
    }

    @Test
    void whoAsksSomethingElseOfThemGetsNoHeadings() {
        assertThat(together("柳湾村的三支队伍从早忙到什么时候?")).singleElement().asString().contains("三支队伍");
    }

    @Test
    void numberedItemsAreGivenTogether() {
        assertThat(together("白鹤镇的三步走工作法包括哪些内容?")).containsExactly("一是查险。", "二是加固。", "三是巡堤。");
    }

    @Test
    void twoListsAreNotMixed() {
        assertThat(together("枫树湾的用水规矩有哪几条?")).containsExactly("一是早晚限时。", "二是按户轮流。");
    }

    @Test
    void itemsMayBeginWithTheNameOfWhatIsAskedFor() {
        assertThat(together("竹溪村从哪几个方面帮助邻村建校?"))
                .anySatisfy(item -> assertThat(item).contains("在人手方面"))
                .anySatisfy(item -> assertThat(item).contains("在材料方面"));
    }

    @Test
    void whoAsksWhatItIsReadsTheAnnouncementToo() {
        assertThat(together("白鹤镇的三步走工作法是什么?")).containsExactly("白鹤镇采取“三步走”工作法抢修河堤。一是查险。", "二是加固。", "三是巡堤。");
    }

    @Test
    void whoseNumberOfItemsIsAskedForIsGivenAsAWhole() {
        assertThat(together("加固和巡堤是哪三步里的?")).containsExactly("一是查险。", "二是加固。", "三是巡堤。");
    }

    @Test
    void aQuestionAboutOneItemGetsNoList() {
        assertThat(together("白鹤镇夜里也不间断地巡堤吗?")).singleElement().asString().contains("三是巡堤。");
    }

    @Test
    void itemsFollowTheirReportAndTheOtherQuotesFollowThem() {
        Answer.Found found = found("白鹤镇的三步走工作法包括哪些内容?");

        assertThat(found.quotes().subList(0, 3))
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.rawSpan().start(), other.rawSpan().start()));
        assertThat(found.quotes().subList(3, found.quotes().size()))
                .noneMatch(quote -> quote.text().startsWith("一是查险"));
    }

    @Test
    void aQuotationGoesWithTheNextParagraphThatNamesItsSpeaker() {
        assertThat(together("“今后过河只要五分钟”是谁说的?"))
                .anyMatch(text -> text.contains("今后过河只要五分钟"))
                .anyMatch(text -> text.contains("方大海一边解开缆绳一边说"));
    }

    @Test
    void whoAsksForSomebodysWordsGetsTheQuotationBeforeHisName() {
        assertThat(together("乘船的老人怎么说的?")).singleElement().asString().contains("“坐船真稳当。”乘船的老人");
    }

    private List<String> together(String question) {
        Answer.Found found = found(question);
        return found.quotes().subList(0, found.together()).stream()
                .map(Quote::text)
                .toList();
    }

    private Answer.Found found(String question) {
        Answer answer = new Answerer(reports.index()).answer(Question.of(question), 5);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }
}
