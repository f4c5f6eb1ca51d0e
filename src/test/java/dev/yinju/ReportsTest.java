package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private static Path data;

    @Test
    void listsReportsAsJson() {
        Outcome outcome = Program.on(Program.SEEDS, data).run("reports", "--json");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.objects()).hasSize(5).allSatisfy(report -> {
            assertThat(names(report)).startsWith("file").endsWith("characters", "passages", "repairs", "problems");
            assertThat(report.get("characters").asInt()).isPositive();
            assertThat(report.get("passages").asInt()).isPositive();
        });
        assertThat(outcome.objects())
                .extracting(report -> report.get("file").asText())
                .isSorted();
    }

    @Test
    void listsFilesThatCannotBeReadWithTheirProblem(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "读书会每月举行两次,地点在镇图书馆。");
        Files.write(folder.resolve("乙.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 0, 1, 1});

        List<JsonNode> reports = Program.on(folder, folder.resolve(".data"))
                .run("reports", "--json")
                .objects();

        assertThat(reports)
                .extracting(report -> report.get("file").asText())
                .containsExactlyInAnyOrder("甲.txt", "乙.txt");
        JsonNode unreadable = reports.stream()
                .filter(report -> report.get("file").asText().equals("乙.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(unreadable.get("passages").asInt()).isZero();
        assertThat(unreadable.get("problems")).hasSize(1);
    }

    @Test
    void listsReportsForPeople() {
        Outcome outcome = Program.on(Program.SEEDS, data).run("reports");

        assertThat(outcome.out()).contains("001_7a11c98e77e6d3af.txt", "characters", "passages");
    }

    @Test
    void saysOfEachPlaceWhatWasMendedAndLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "读书会(huì)每月举(jǔ)行两次,地(dì)点在镇图书馆。\n版权所有 某某网");
        Files.writeString(folder.resolve("乙.txt"), "义诊活动为八十位老人量了血压。");
        Program program = Program.on(folder, folder.resolve(".data"));

        JsonNode report =
                program.run("reports", "--json", "--details", "甲.txt").objects().getFirst();

        assertThat(report.get("format").asText()).isEqualTo("text");
        assertThat(report.get("encoding").asText()).isEqualTo("UTF-8");
        assertThat(report.at("/details/repairs/0/before").asText()).isEqualTo("(huì)");
        assertThat(report.at("/details/repairs/0/start").asInt()).isEqualTo(3);
        assertThat(report.at("/details/repairs/0/after").asText()).isEmpty();
        assertThat(report.at("/details/dropped/0/reason").asText()).isEqualTo("legal");
        assertThat(report.at("/details/dropped/0/text").asText()).isEqualTo("版权所有 某某网");
        assertThat(program.run("reports", "--details").out())
                .contains("text in UTF-8, ", "~ mended at 3: '(huì)' to ''", "版权所有 某某网' (a legal notice)");
    }

    @Test
    void aFileThatIsNotThereIsAnError(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "读书会每月举行两次,地点在镇图书馆。");

        Outcome outcome = Program.on(folder, folder.resolve(".data")).run("reports", "丙.txt");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("no file 丙.txt");
    }

    @Test
    void aFileThatIsNamedTwiceIsListedOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "读书会每月举行两次,地点在镇图书馆。");

        Outcome outcome = Program.on(folder, folder.resolve(".data")).run("reports", "--json", "甲.txt", "甲.txt");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.objects()).hasSize(1);
    }

    @Test
    void theLimitsOfReadingHoldForDetailsToo(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("甲.txt"), "义诊活动为八十位老人量了血压。\n".repeat(50_000));
        Files.setLastModifiedTime(large, FileTime.from(Instant.parse("2024-05-01T00:00:00Z")));
        Files.writeString(folder.resolve("乙.txt"), "读书会(huì)每月举(jǔ)行两次,地(dì)点在镇图书馆。");
        Program program = Program.on(folder, folder.resolve(".data"));
        program.run("index");

        Outcome outcome = program.with("YINJU_REPORTS_MAX_FILE_SIZE", "1").run("reports", "--json", "--details");

        assertThat(outcome.exitCode()).isZero();
        JsonNode other = outcome.objects().getFirst();
        JsonNode tooLarge = outcome.objects().getLast();
        assertThat(tooLarge.get("problems").toString()).contains("no details: larger than the limit");
        assertThat(tooLarge.has("details")).isFalse();
        assertThat(other.at("/details/repairs/0/before").asText()).isEqualTo("(huì)");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
