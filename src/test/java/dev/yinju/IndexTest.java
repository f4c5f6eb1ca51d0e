package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    private static final String REPORT = "本次植树活动共有四十二名志愿者参加。他们在河边种下了三百棵柳树。";

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private Program program;

    @BeforeEach
    void aReport() throws IOException {
        Files.writeString(folder.resolve("植树.txt"), REPORT);
        program = Program.on(folder, data);
    }

    @Test
    void saysWhatWasReadOfEachFileAndInAll() {
        Outcome outcome = program.run("index");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines()).hasSize(2);
        assertThat(outcome.lines().getFirst()).startsWith("added").contains("植树.txt: 1 passage");
        assertThat(outcome.lines().getLast()).startsWith("indexed 1 report, 1 passage in ");
    }

    @Test
    void saysThatNothingChanged() {
        program.run("index");

        Outcome outcome = program.run("index");

        assertThat(outcome.lines()).containsExactly("nothing has changed: 1 file up to date");
    }

    @Test
    void followsAddedChangedAndRemovedFiles() throws IOException {
        Files.writeString(folder.resolve("读书.txt"), "读书会每月举行两次,地点在镇图书馆。");
        program.run("index");

        Files.delete(folder.resolve("读书.txt"));
        Files.writeString(folder.resolve("植树.txt"), REPORT.replace("四十二", "五十七"));
        Files.createDirectory(folder.resolve("旧闻"));
        Files.writeString(folder.resolve("旧闻/义诊.txt"), "义诊活动为八十位老人量了血压。");
        Outcome outcome = program.run("index");

        assertThat(outcome.out())
                .containsPattern("added +旧闻/义诊.txt")
                .containsPattern("changed +植树.txt")
                .containsPattern("removed +读书.txt");
        assertThat(program.run("ask", "植树有多少志愿者?").out()).contains("五十七名").doesNotContain("四十二名");
        assertThat(program.run("ask", "读书会每月举行几次?").out()).doesNotContain("两次");
    }

    @Test
    void skipsFileWithNothingToReadAndSaysWhy() throws IOException {
        Files.write(folder.resolve("图.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        Outcome outcome = program.run("index");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).containsPattern("skipped +图.txt: .+").contains("1 skipped");
        assertThat(program.run("ask", "植树有多少志愿者?").out()).contains("四十二名");
    }

    @Test
    void skipsFileThatIsTooLargeUntilTheLimitIsRaised() throws IOException {
        try (var large = new RandomAccessFile(folder.resolve("大.txt").toFile(), "rw")) {
            large.setLength(40L << 20);
        }

        Outcome outcome = program.run("index");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).containsPattern("skipped +大.txt: .*limit").contains("indexed 1 report,");
        assertThat(program.run("index").out()).contains("2 files up to date");

        Files.writeString(folder.resolve("大.txt"), "大坝工程历时七年完工。".repeat(100_000));
        assertThat(program.with("YINJU_REPORTS_MAX_FILE_SIZE", "1").run("index").out())
                .containsPattern("skipped +大.txt: .*limit");
        assertThat(program.with("YINJU_REPORTS_MAX_FILE_SIZE", "4").run("index").out())
                .containsPattern("changed +大.txt: [\\d,]+ passages");
    }

    @Test
    void emptyFolderIsPointedOutAndAskStillAnswers(@TempDir Path empty) {
        Program onNothing = Program.on(empty, data);

        assertThat(onNothing.run("index").err()).contains("there is no report in", "--reports DIR");
        Outcome asked = onNothing.run("ask", "植树有多少志愿者?");
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.out()).contains("报告里没有找到");
        assertThat(asked.err()).contains("there is no report in");
    }

    @Test
    void missingFolderIsAnError() {
        Outcome outcome = Program.on(folder.resolve("nowhere"), data).run("ask", "什么?");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("nowhere", "does not exist");
    }

    @Test
    void damagedIndexIsBuiltAnewWithMessage() throws IOException {
        program.run("index");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                Files.writeString(file, "damaged");
            }
        }

        Outcome outcome = program.run("ask", "植树有多少志愿者?");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("built anew");
        assertThat(outcome.out()).contains("四十二名");
    }

    @Test
    void dataFolderThatIsAFileIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        Outcome outcome = Program.on(Program.SEEDS, file).run("index");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains(file.toString(), "--data DIR").doesNotContain("\tat ");
    }
}
