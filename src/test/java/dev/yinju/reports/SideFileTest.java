package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFileTest {

    private static final String TEXT = "青石桥\n\n2021-06-03 来源:临江新闻网 作者:陈小禾\n\n青石桥位于临江市中心，建于1897年，是一座三孔石拱桥。\n";

    @TempDir
    private Path folder = Path.of("");

    private static Report read(String sideFile) {
        Reading reading = new ReportReader()
                .read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8), sideFile.getBytes(StandardCharsets.UTF_8));
        return ((Reading.Read) reading).report();
    }

    @Test
    void whatItSaysOverridesWhatTheReportSays() {
        var source = read("title=青石桥志\npublisher=桥梁报\nauthor=林大川、周小满\ndate=2022-01-31\nurl=http://example.com/1")
                .source();

        assertThat(source.title()).isEqualTo("青石桥志");
        assertThat(source.publisher()).isEqualTo("桥梁报");
        assertThat(source.authors()).containsExactly("林大川", "周小满");
        assertThat(source.date()).isEqualTo(LocalDate.of(2022, 1, 31));
        assertThat(source.url()).isEqualTo(URI.create("http://example.com/1"));
    }

    @Test
    void whatItDoesNotMentionStaysAndAKeyWithoutAValueTakesAway() {
        var source = read("author=\ndate=").source();

        assertThat(source.title()).isEqualTo("青石桥");
        assertThat(source.publisher()).isEqualTo("临江新闻网");
        assertThat(source.authors()).isEmpty();
        assertThat(source.date()).isNull();
    }

    @Test
    void whatIsWrongWithItIsReportedAndChangesNothing() {
        Report report = read("date=yesterday\nauthors=林大川\nurl=no address");

        assertThat(report.source().date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(report.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("'yesterday'"))
                .anyMatch(problem -> problem.contains("'authors'") && problem.contains("author"))
                .anyMatch(problem -> problem.contains("'no address'"));
    }

    @Test
    void theFolderLoadsItWithItsReport() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Path sideFile = Files.writeString(folder.resolve("a.txt.meta.properties"), "title=青石桥志");
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        Files.setLastModifiedTime(sideFile, FileTime.from(later));
        ReportFolder reports = new ReportFolder(folder, 10_000);

        var entries = reports.list().entries();

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.modified()).isEqualTo(later));
        assertThat(Texts.report(reports, entries.getFirst()).source().title()).isEqualTo("青石桥志");
    }
}
