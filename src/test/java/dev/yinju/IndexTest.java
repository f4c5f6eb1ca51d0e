package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import dev.yinju.index.ReportIndex;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err()).contains("there is no report in", "--reports DIR");
    }

    @Test
    void aLinkOutOfTheFolderIsToldOfOnce(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("密.txt"), Files.writeString(elsewhere.resolve("密.txt"), REPORT));

        assertThat(program.run("index").out()).containsPattern("skipped +密.txt: a link that leads out of the folder");
        Outcome again = program.run("index");
        assertThat(again.lines()).containsExactly("nothing has changed: 2 files up to date");
        assertThat(again.err()).isEmpty();
        assertThat(program.run("reports").out()).contains("leads out of the folder");
    }

    @Test
    void saysWhatAFileWasReadAs() throws IOException {
        Files.write(
                folder.resolve("网页.txt"),
                ("<html><body><nav>首页 新闻</nav><p>" + REPORT + "</p></body></html>")
                        .getBytes(Charset.forName("GB18030")));

        assertThat(program.run("index").out())
                .contains("植树.txt: 1 passage, text in UTF-8\n")
                .contains("网页.txt: 1 passage, HTML in GB18030, 1 part left out");
    }

    @Test
    void anEmptyFolderInThePlaceOfTheReportsIsNotTakenForTheirEnd(@TempDir Path temp) throws IOException {
        program.run("index");
        Files.move(folder, temp.resolve("disk"));
        Files.createDirectory(folder);

        Outcome unmounted = program.run("index");
        assertThat(unmounted.exitCode()).isEqualTo(1);
        assertThat(unmounted.err()).contains("is its disk not mounted?");

        Files.delete(folder);
        Files.move(temp.resolve("disk"), folder);
        assertThat(program.run("ask", "植树有多少志愿者?").out()).contains("四十二名");
    }

    @Test
    void anIndexThatAnotherProcessUsesDoesNotAnswerForOtherReports(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("读书.txt"), "读书会每月举行两次,地点在镇图书馆。");
        program.run("index");

        try (ReportIndex inUse = ReportIndex.open(data.resolve("index"))) {
            assertThat(program.run("ask", "植树有多少志愿者?").out()).contains("四十二名");

            Outcome refused = Program.on(other, data).run("ask", "植树有多少志愿者?");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("holds the reports in", "another Yinju is using", "--data DIR");
            assertThat(inUse.readOnly()).isFalse();
        }
        assertThat(Program.on(other, data).run("ask", "读书会每月举行几次?").out()).contains("两次");
    }

    @Test
    void anIndexThatAnotherProcessUsesIsReadAsItIsAndThatIsSaidWhereSomethingIsNew() throws Exception {
        FileTime settled = FileTime.from(Instant.parse("2024-05-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.resolve("植树.txt"), settled);
        program.run("index");

        try (ReportIndex inUse = ReportIndex.open(data.resolve("index"))) {
            assertThat(program.run("ask", "植树有多少志愿者?").err()).isEmpty();

            Files.writeString(folder.resolve("读书.txt"), "读书会每月举行两次,地点在镇图书馆。");
            Outcome outdated = program.run("ask", "植树有多少志愿者?");
            assertThat(outdated.exitCode()).isZero();
            assertThat(outdated.out()).contains("四十二名");
            assertThat(outdated.err()).contains("the index is not brought up to date", "as they were");
            assertThat(inUse.size()).isEqualTo(1);
        }
        assertThat(program.run("ask", "读书会每月举行几次?").out()).contains("两次");
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
