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

    private void link(String link, String target) throws IOException {
        Files.createSymbolicLink(temp.resolve(link), Path.of(target));
    }

    @Test
    void linksOutOfTheFolderAreListedButNeverLoaded() throws Exception {
        write("secret.txt", "秘密");
        write("reports/a.txt", "甲");
        link("reports/out.txt", "../secret.txt");
        link("reports/up", "..");
        ReportFolder folder = new ReportFolder(temp.resolve("reports"), 100);

        var entries = folder.list().entries();

        assertThat(entries).extracting(ReportFolder.Entry::file).containsExactly("a.txt", "out.txt", "up");
        assertThat(entries.get(0).refusal()).isNull();
        for (ReportFolder.Entry out : entries.subList(1, 3)) {
            assertThatThrownBy(() -> folder.content(out))
                    .isInstanceOf(ReportFolderException.class)
                    .hasMessageContaining("leads out of the folder");
        }
    }

    @Test
    void aLinkToWhatIsListedAnywayIsNotListedAgain() throws Exception {
        write("reports/2020/a.txt", "甲");
        link("reports/latest.txt", "2020/a.txt");
        link("reports/latest", "2020");

        assertThat(new ReportFolder(temp.resolve("reports"), 100).list().entries())
                .extracting(ReportFolder.Entry::file)
                .containsExactly("2020/a.txt");
    }

    @Test
    void whatIsReachedThroughLinksOnlyIsListedOnce() throws Exception {
        write("reports/..store/a.txt", "甲");
        write("reports/..store/b/c.txt", "丙");
        link("reports/one.txt", "..store/a.txt");
        link("reports/two.txt", "..store/a.txt");
        link("reports/b", "..store/b");

        var entries = new ReportFolder(temp.resolve("reports"), 100).list().entries();

        assertThat(entries).extracting(ReportFolder.Entry::file).containsExactly("b/c.txt", "one.txt");
        assertThat(Files.readString(entries.getFirst().path())).isEqualTo("丙");
    }

    @Test
    void linksThatLeadInACircleOrNowhereAreNoTrouble() throws Exception {
        write("reports/a.txt", "甲");
        write("reports/..store/b.txt", "乙");
        link("reports/self", "self");
        link("reports/ping", "pong");
        link("reports/pong", "ping");
        link("reports/folder", ".");
        link("reports/gone", "nowhere");
        link("reports/store", "..store");
        link("reports/..store/again", "../..store");

        ReportFolder.Contents contents = new ReportFolder(temp.resolve("reports"), 100).list();

        assertThat(contents.entries()).extracting(ReportFolder.Entry::file).containsExactly("a.txt", "store/b.txt");
        assertThat(contents.unlisted()).isEmpty();
    }

    @Test
    void theFolderItselfMayBeALink() throws Exception {
        write("disk/a.txt", "甲");
        link("reports", "disk");

        assertThat(new ReportFolder(temp.resolve("reports"), 100).list().entries())
                .extracting(ReportFolder.Entry::file)
                .containsExactly("a.txt");
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

    @Test
    void aSideFileBesideALinkBelongsToTheLink() throws Exception {
        write("reports/..store/a.txt", "甲");
        write("reports/one.txt.meta.properties", "title=乙");
        link("reports/one.txt", "..store/a.txt");
        ReportFolder folder = new ReportFolder(temp.resolve("reports"), 100);

        var entries = folder.list().entries();

        assertThat(entries).extracting(ReportFolder.Entry::file).containsExactly("one.txt");
        assertThat(folder.sideFile(entries.getFirst())).asString().isEqualTo("title=乙");
    }

    @Test
    void aSideFileBesideWhatALinkLeadsToIsReadAndWatched() throws Exception {
        write("reports/..data/a.txt", "甲");
        write("reports/..data/a.txt.meta.properties", "title=乙");
        link("reports/a.txt", "..data/a.txt");
        link("reports/a.txt.meta.properties", "..data/a.txt.meta.properties");
        ReportFolder folder = new ReportFolder(temp.resolve("reports"), 100);

        var before = folder.list().entries().getFirst();
        write("reports/..data/a.txt.meta.properties", "title=丙丙");
        var after = folder.list().entries().getFirst();

        assertThat(folder.sideFile(after)).asString().isEqualTo("title=丙丙");
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void aLinkThatCannotBeLookedAtIsNotTakenForAFileThatIsGone() throws Exception {
        write("reports/a.txt", "甲");
        link("reports/long.txt", "x".repeat(300));

        assertThat(new ReportFolder(temp.resolve("reports"), 100).list().unlisted())
                .containsExactly("long.txt");
    }
}
