package dev.yinju.index;

import static dev.yinju.index.FileChange.Kind.ADDED;
import static dev.yinju.index.FileChange.Kind.CHANGED;
import static dev.yinju.index.FileChange.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.yinju.answering.Source;
import dev.yinju.answering.Term;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIndexUpdateTest {

    private static final String DAM = "柳湾村修好了三公里长的河堤。";
    private static final String SCHOOL = "枫林小学开设了四十门手工课。";
    private static final Term RIVER = new Term("河", Term.Kind.UNIGRAM);
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final ReportFixture reports;
    private Instant now = NOON.plusSeconds(3600);

    ReportIndexUpdateTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp, () -> now);
    }

    @BeforeEach
    void twoReportsAreIndexed() throws Exception {
        reports.write("dam.txt", DAM);
        reports.write("towns/school.txt", SCHOOL);
        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", ADDED), tuple("towns/school.txt", ADDED));
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void newFilesAreFound() {
        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(reports.found("手工课")).containsExactly(SCHOOL);
        assertThat(reports.index().snapshot().sources())
                .extracting(Source::file)
                .containsExactly("dam.txt", "towns/school.txt");
    }

    @Test
    void filesWithTheSameSizeAndTimeOfChangeAreNotRead() throws Exception {
        reports.write("dam.txt", DAM, NOON);
        reports.update();
        reports.write("dam.txt", DAM.replace("三", "五"), NOON);

        UpdateSummary summary = reports.update();

        assertThat(summary).isEqualTo(UpdateSummary.unchanged(2));
        assertThat(reports.found("河堤")).containsExactly(DAM);
    }

    @Test
    void changedFilesAreReplaced() throws Exception {
        reports.write("dam.txt", "柳湾村种下了一千棵白杨。");

        UpdateSummary summary = reports.update();

        assertThatChanges(summary).containsExactly(tuple("dam.txt", CHANGED));
        assertThat(summary.unchanged()).isEqualTo(1);
        assertThat(reports.found("河堤")).isEmpty();
        assertThat(reports.found("白杨")).containsExactly("柳湾村种下了一千棵白杨。");
    }

    @Test
    void aChangeTooSoonForTheTimeStampToTellIsSeen() throws Exception {
        now = NOON.plusMillis(500);
        reports.write("dam.txt", DAM.replace("三", "四"), NOON);
        reports.update();
        reports.write("dam.txt", DAM.replace("三", "五"), NOON);
        now = NOON.plusSeconds(3600);

        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", CHANGED));
        assertThat(reports.found("河堤")).containsExactly(DAM.replace("三", "五"));
    }

    @Test
    void aFileIndexedRightAfterItsChangeIsReadOnceMoreAndThenLeftAlone() throws Exception {
        now = NOON.plusMillis(500);
        reports.write("dam.txt", DAM, NOON);
        reports.update();
        now = NOON.plusSeconds(3600);
        assertThat(reports.update().unchanged()).isEqualTo(2);

        reports.write("dam.txt", DAM.replace("三", "五"), NOON);

        assertThat(reports.update().changes()).isEmpty();
        assertThat(reports.found("河堤")).containsExactly(DAM);
    }

    @Test
    void touchedFilesWithTheSameContentAreUnchanged() throws Exception {
        reports.write("dam.txt", DAM);

        UpdateSummary summary = reports.update();

        assertThat(summary.changes()).isEmpty();
        assertThat(summary.unchanged()).isEqualTo(2);
        assertThat(reports.found("河堤")).containsExactly(DAM);
        assertThat(reports.index().files()).hasSize(2);
    }

    @Test
    void removedFilesAreForgotten() throws Exception {
        Files.delete(reports.reports().resolve("dam.txt"));

        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", REMOVED));
        assertThat(reports.found("河堤")).isEmpty();
        assertThat(reports.index().files()).hasSize(1);
    }

    @Test
    void aFileInAFolderThatCannotBeListedForAMomentIsKept() throws Exception {
        Files.delete(reports.reports().resolve("towns/school.txt"));

        reports.index()
                .update(reports.intake(), new Listing(List.of(), Set.of(), Set.of("towns")), UpdateListener.NONE);

        assertThat(reports.quotable()).containsExactly("towns/school.txt");
    }

    @Test
    void sideFilesAreFollowedWhateverTheirAge() throws Exception {
        reports.write("dam.txt.meta.properties", "title=河堤", NOON.minusSeconds(500_000_000));
        reports.update();
        assertThat(reports.file("dam.txt").source().title()).isEqualTo("河堤");

        reports.write("dam.txt.meta.properties", "title=大坝", NOON.minusSeconds(600_000_000));
        reports.update();
        assertThat(reports.file("dam.txt").source().title()).isEqualTo("大坝");

        Files.delete(reports.reports().resolve("dam.txt.meta.properties"));
        reports.update();
        assertThat(reports.file("dam.txt").source().title()).isNull();
    }

    @Test
    void renamedFilesMove() throws Exception {
        Files.move(reports.reports().resolve("dam.txt"), reports.reports().resolve("towns/dam.txt"));

        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", REMOVED), tuple("towns/dam.txt", ADDED));
        assertThat(reports.hits("河堤", 10))
                .extracting(hit -> hit.passage().source().file())
                .containsExactly("towns/dam.txt");
    }

    @Test
    void aFileThatHoldsNoReportIsKnownWithItsReasonAndNotReadAgain() throws Exception {
        reports.write("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, NOON);
        assertThatChanges(reports.update()).containsExactly(tuple("picture.txt", ADDED));
        reports.write("picture.txt", "柳湾村种了白杨。".substring(0, 4).getBytes(StandardCharsets.UTF_8), NOON);

        UpdateSummary summary = reports.update();

        assertThat(summary.changes()).isEmpty();
        assertThat(summary.unchanged()).isEqualTo(3);
        assertThat(reports.index().files())
                .filteredOn(file -> file.source().file().equals("picture.txt"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.quotable()).isFalse();
                    assertThat(file.problems()).singleElement().asString().isNotBlank();
                });
        assertThat(reports.index().snapshot().sources()).hasSize(2);
    }

    @Test
    void aFileThatIsTooLargeIsKnownWithItsReasonAndReadOnceItFits() throws Exception {
        reports.write("dam.txt", DAM.repeat(1 << 16));

        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", CHANGED));
        assertThat(reports.update().changes()).isEmpty();
        assertThat(reports.index().files().getFirst().problems())
                .singleElement()
                .asString()
                .contains("larger than the limit");
        assertThat(reports.found("河堤")).isEmpty();

        reports.write("dam.txt", DAM);
        assertThatChanges(reports.update()).containsExactly(tuple("dam.txt", CHANGED));
        assertThat(reports.found("河堤")).containsExactly(DAM);
    }

    @Test
    void aWordLongerThanLuceneTakesDoesNotStopTheUpdate() throws Exception {
        reports.write("long.txt", "a".repeat(100_000) + "。渡口新设了一座灯塔。");

        assertThatChanges(reports.update()).containsExactly(tuple("long.txt", ADDED));
        assertThat(reports.found("灯塔")).isNotEmpty();
    }

    @Test
    void anEmptyFolderEmptiesTheIndex() throws Exception {
        Files.delete(reports.reports().resolve("dam.txt"));
        Files.delete(reports.reports().resolve("towns/school.txt"));

        assertThat(reports.update().count(REMOVED)).isEqualTo(2);
        assertThat(reports.index().files()).isEmpty();
        assertThat(reports.idf("河")).isPositive();
    }

    @Test
    void aMissingFolderLeavesTheIndexAsItWas() {
        ReportFolder missing = new ReportFolder(reports.reports().resolve("nowhere"), 100);
        Intake intake = new Intake(missing, new ReportReader(), Duration.ofMinutes(1));

        assertThatThrownBy(() -> reports.index().update(intake, UpdateListener.NONE))
                .isInstanceOf(ReportFolderException.class);
        assertThat(reports.found("河堤")).containsExactly(DAM);
    }

    @Test
    void aSnapshotStaysWhatItWas() throws Exception {
        try (var before = reports.index().snapshot()) {
            double idf = before.idf(RIVER);
            reports.write("dam.txt", "柳湾村种下了一千棵白杨。");
            Files.delete(reports.reports().resolve("towns/school.txt"));
            reports.update();

            assertThat(before.search(ReportFixture.weights("河堤"), 10)).hasSize(1);
            assertThat(before.search(ReportFixture.weights("白杨"), 10)).isEmpty();
            assertThat(before.sources()).hasSize(2);
            assertThat(before.idf(RIVER)).isEqualTo(idf);
        }
        assertThat(reports.found("白杨")).hasSize(1);
    }

    private static ListAssert<Tuple> assertThatChanges(UpdateSummary summary) {
        return assertThat(summary.changes().stream()
                .map(change -> tuple(change.file(), change.kind()))
                .toList());
    }
}
