package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.index.ReportFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimmingTest {

    private final ReportFixture reports;

    TrimmingTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void theNextItemIsLeftOut() throws Exception {
        assertThat(best("沿河巡查了多少公里?", "沿河的裂缝都记在本子上。村民沿河巡查了十二公里。二是加固。借来了挖掘机。")).isEqualTo("沿河的裂缝都记在本子上。村民沿河巡查了十二公里。");
    }

    @Test
    void anItemIsQuotedWithoutWhatComesBeforeIt() throws Exception {
        assertThat(best("三查查什么?", "大家都很辛苦。三“查”，即查堤、查闸、查船。")).isEqualTo("三“查”，即查堤、查闸、查船。");
    }

    @Test
    void theWordsOfTheNextSpeakerAreLeftOut() throws Exception {
        assertThat(
                        best(
                                "渡口新添了几条渡船?",
                                "渡口新添了八条渡船。“今后出门方便多了！”老人们笑着说个不停，围在岸边看了整整一个下午，谁也舍不得先走，一直看到太阳落山了，村里的炊烟都升起来了，才三三两两地往家里走，路上还在说着这八条船的新鲜事，说等秋天果子熟了，要带上孙子孙女，坐船到对岸的集市上去卖果子。"))
                .isEqualTo("渡口新添了八条渡船。");
    }

    @Test
    void aParagraphThatTurnsToMoreIsLeftOut() throws Exception {
        assertThat(best("渡口新添了几条渡船?", "渡口新添了八条渡船。 此外，岸上还修起了一座凉亭。")).isEqualTo("渡口新添了八条渡船。");
    }

    @Test
    void whatSaysSomethingOfTheQuestionStays() throws Exception {
        assertThat(best("渡口新添了几条渡船和凉亭?", "渡口新添了八条渡船。 此外，岸上还修起了一座凉亭。")).isEqualTo("渡口新添了八条渡船。 此外，岸上还修起了一座凉亭。");
    }

    private String best(String question, String text) throws Exception {
        reports.write("report.txt", text + "\n");
        reports.write("other.txt", "山上的果园今年又是一个丰收年。\n");
        reports.update();
        Answer answer = new Answerer(reports.index()).answer(Question.of(question), 1);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).best().text();
    }
}
