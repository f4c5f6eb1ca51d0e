package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    private Path temp = Path.of("");

    private Path write(String file, String text) throws IOException {
        Path path = temp.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void filesOfSubFoldersAreListedInOrder() throws Exception {
        write("reports/b.txt", "乙");
        write("reports/2020/c.txt", "丙丙");
        write("reports/a.txt", "甲");

        var entries = new ReportFolder(temp.resolve("reports"), 100).list().entries();

        assertThat(entries).extracting(ReportFolder.Entry::file).containsExactly("2020/c.txt", "a.txt", "b.txt");
        assertThat(entries.getFirst().size()).isEqualTo(6);
    }

    @Test
    void hiddenFilesAndLitterArePassedOver() throws Exception {
        write("reports/.git/config", "x");
        write("reports/.DS_Store", "x");
        write("reports/Thumbs.db", "x");
        write("reports/~$draft.docx", "x");
        write("reports/download.part", "x");
        write("reports/__MACOSX/a.txt", "x");
        write("reports/a.txt", "甲");

        assertThat(new ReportFolder(temp.resolve("reports"), 100).list().entries())
                .extracting(ReportFolder.Entry::file)
                .containsExactly("a.txt");
    }

    @Test
    void linksOutOfTheFolderAreRefusedAndLinksWithinItFollowed() throws Exception {
        Path secret = write("secret.txt", "秘密");
        Path inside = write("reports/a.txt", "甲");
        Files.createSymbolicLink(temp.resolve("reports/out.txt"), secret);
        Files.createSymbolicLink(temp.resolve("reports/up"), temp);
        Files.createSymbolicLink(temp.resolve("reports/in.txt"), inside);

        assertThat(new ReportFolder(temp.resolve("reports"), 100).list().entries())
                .extracting(ReportFolder.Entry::file)
                .containsExactly("a.txt", "in.txt");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() ->
                        new ReportFolder(temp.resolve("nowhere"), 100).list().entries())
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("does not exist");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = write("a.txt", "甲");

        assertThatThrownBy(() -> new ReportFolder(file, 100).list().entries())
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void aFileAboveTheLimitIsNotLoaded() throws Exception {
        write("reports/large.txt", "甲".repeat(100));
        ReportFolder folder = new ReportFolder(temp.resolve("reports"), 100);

        var entry = folder.list().entries().getFirst();

        assertThatThrownBy(() -> folder.content(entry))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("larger than the limit of 100 bytes");
    }

    @Test
    void aFileThatIsGoneIsNotLoaded() throws Exception {
        Path file = write("reports/a.txt", "甲");
        ReportFolder folder = new ReportFolder(temp.resolve("reports"), 100);
        var entry = folder.list().entries().getFirst();
        Files.delete(file);

        assertThatThrownBy(() -> folder.content(entry))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("gone");
    }
}
