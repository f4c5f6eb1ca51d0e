package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report that was saved several times answers once.
class CopiedReportsTest {

    private static final String REPORT = """
            青石镇图书馆昨天重新开放。经过八个月的修缮,旧粮仓变成了有三层书架的阅览室,藏书从两万册增加到五万册。
            馆长林秀兰说,修缮花费120万元,其中一半来自居民捐款。阅览室每天早上八点开门,晚上九点关门,周一休息。
            开放当天,六百多名居民前来参观。七十三岁的退休教师周文彬借走了第一本书,他说自己等这一天等了很久。
            """;
    private static final String QUESTION = "图书馆修缮花费多少元?";

    @TempDir
    private Path folder;

    private List<JsonNode> quotes(String question) {
        List<JsonNode> quotes = new ArrayList<>();
        Program.on(folder, folder.resolve(".data"))
                .run("ask", "--json", question)
                .objects()
                .getFirst()
                .get("quotes")
                .forEach(quotes::add);
        return quotes;
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void oneIsQuotedAndTheOthersAreNamed() throws IOException {
        save("a.txt", REPORT);
        save("b.txt", "來源:某某報\n" + REPORT.replace("花费", "花費").replace("万", "萬"));
        save("c.txt", REPORT);

        List<JsonNode> quotes = quotes(QUESTION);

        assertThat(quotes)
                .filteredOn(quote -> quote.get("text").asText().contains("120"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.get("also_in"))
                        .extracting(JsonNode::asText)
                        .hasSize(2)
                        .isSubsetOf("a.txt", "b.txt", "c.txt"));
    }

    @Test
    void aCopyWithAnotherFigureDoesNotSayTheSame() throws IOException {
        save("a.txt", REPORT);
        save("b.txt", REPORT.replace("120", "150"));

        List<JsonNode> quotes = quotes(QUESTION);

        assertThat(quotes).extracting(quote -> quote.get("text").asText()).anyMatch(text -> text.contains("120"));
        assertThat(quotes).extracting(quote -> quote.get("text").asText()).anyMatch(text -> text.contains("150"));
        assertThat(quotes.getFirst().has("also_in")).isFalse();
    }

    @Test
    void manyCopiesLeaveRoomForOtherReports() throws IOException {
        for (int i = 0; i < 30; i++) {
            save("copy%02d.txt".formatted(i), REPORT);
        }
        save("other.txt", "白沙村的图书馆也要修缮了。村委会估计花费不到四万元,由村集体承担。");

        assertThat(quotes(QUESTION))
                .extracting(quote -> quote.at("/report/file").asText())
                .contains("other.txt");
    }

    @Test
    void indexCountsAndReportsNamesTheCopies() throws IOException {
        save("a.txt", REPORT);
        save("b.txt", REPORT);

        Program program = Program.on(folder, folder.resolve(".data"));

        assertThat(program.run("index").out()).contains("2 files hold a report that another file holds too");
        assertThat(program.run("reports", "--json")
                        .objects()
                        .getFirst()
                        .at("/also_in/0")
                        .asText())
                .isEqualTo("b.txt");
        assertThat(program.run("reports").out()).contains("nearly the same as b.txt");
    }
}
