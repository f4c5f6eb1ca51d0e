package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers by meaning, through the program's entry point.
class MeaningTest {

    @TempDir
    private Path temp;

    private Path reports;

    @BeforeEach
    void aReportWhoseSentencesDoNotNameItsSubjectAgain() throws Exception {
        reports = Files.createDirectories(temp.resolve("reports"));
        Files.writeString(reports.resolve("lighthouse.txt"), """
                白鹤渡口的灯塔

                白鹤渡口的灯塔建于1932年,是临江最老的建筑。

                守塔人老方今年七十一岁。由于长年在风里喊话,他的声音沙哑,游客却都爱听他讲故事。

                塔身高二十六米,外墙刷成红白两色,夜里每隔十秒闪一次光。去年冬天,镇政府花了十八万元翻修楼梯。
                """);
    }

    private String ask(String question) {
        return program().run("ask", question).out();
    }

    private Program program() {
        return Program.on(reports, temp.resolve("data"));
    }

    @Test
    void aSentenceAnswersInOtherWords() {
        assertThat(ask("守塔人的嗓子怎么了?")).contains("他的声音沙哑");
    }

    @Test
    void aSentenceNeedNotNameWhatTheWholeReportIsAbout() {
        assertThat(ask("白鹤渡口的灯塔有多高?")).contains("塔身高二十六米");
    }

    @Test
    void withoutVectorsTheSameQuestionIsAnsweredByItsWords() {
        assertThat(program()
                        .with("YINJU_RETRIEVAL_VECTORS", "false")
                        .run("ask", "白鹤渡口的灯塔有多高?")
                        .out())
                .contains("塔身高二十六米");
        assertThat(temp.resolve("data").resolve("vectors")).doesNotExist();
    }

    @Test
    void vectorsAreKeptForTheNextTime() {
        ask("守塔人的嗓子怎么了?");

        assertThat(temp.resolve("data").resolve("vectors")).isNotEmptyDirectory();
    }

    @Test
    void vectorsThatCannotBeKeptAreDoneWithout() throws Exception {
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(temp.resolve("data").resolve("vectors"), "no folder");

        var asked = program().run("ask", "守塔人的嗓子怎么了?");

        assertThat(asked.out()).contains("他的声音沙哑");
        assertThat(asked.err()).contains("vectors");
    }
}
