package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.reports.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Logger LOGGER = Logger.getLogger(FolderWatch.class.getName());
    private static final String DAM = "柳湾村修好了三公里长的河堤。";
    private static final String SCHOOL = "枫林小学开设了四十门手工课。";

    private final Path temp;
    private final ReportFixture reports;
    private final List<String> read = new ArrayList<>();
    private final List<FileChange> told = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Collecting();
    private final FolderWatch watch;

    FolderWatchTest(@TempDir Path temp) throws Exception {
        this.temp = temp;
        reports = new ReportFixture(temp);
        ReportReader reader = new ReportReader();
        Intake intake = reports.intake(
                (file, content, sideFile) -> {
                    read.add(file);
                    return reader.read(file, content, sideFile);
                },
                Duration.ofMinutes(1));
        watch = new FolderWatch(reports.index(), intake, summary -> told.addAll(summary.changes()));
    }

    @BeforeEach
    void oneReportIsIndexed() throws Exception {
        LOGGER.addHandler(handler);
        reports.write("dam.txt", DAM);
        look(2);
        assertThat(reports.quotable()).containsExactly("dam.txt");
        read.clear();
        told.clear();
    }

    @AfterEach
    void close() throws Exception {
        LOGGER.removeHandler(handler);
        watch.close();
        reports.close();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    @Test
    void aNewFileIsReadWhenTwoLooksFoundItTheSame() throws Exception {
        reports.write("school.txt", SCHOOL);

        look(1);
        assertThat(read).isEmpty();

        look(1);
        assertThat(reports.quotable()).containsExactly("dam.txt", "school.txt");
        assertThat(told).extracting(FileChange::file).containsExactly("school.txt");
    }

    @Test
    void aFileThatGrowsIsWaitedForWhileTheOthersAreTakenIn() throws Exception {
        Path growing = reports.write("growing.txt", DAM);
        reports.write("school.txt", SCHOOL);
        look(1);
        Files.writeString(growing, SCHOOL, StandardOpenOption.APPEND);

        look(1);
        assertThat(reports.quotable()).containsExactly("dam.txt", "school.txt");

        look(1);
        assertThat(reports.quotable()).containsExactly("dam.txt", "growing.txt", "school.txt");
        assertThat(read).containsExactly("school.txt", "growing.txt");
    }

    @Test
    void aFileThatIsBeingRewrittenIsAnsweredFromAsItWas() throws Exception {
        reports.write("dam.txt", "");
        look(1);
        reports.write("dam.txt", DAM + DAM);
        look(1);
        assertThat(reports.file("dam.txt").characters()).isEqualTo(DAM.length());

        look(1);
        assertThat(reports.file("dam.txt").characters()).isEqualTo(2 * DAM.length());
        assertThat(told).extracting(FileChange::kind).containsExactly(FileChange.Kind.CHANGED);
    }

    @Test
    void aFileThatIsReplacedIsNotForgottenMeanwhile() throws Exception {
        Files.delete(reports.reports().resolve("dam.txt"));
        look(1);
        assertThat(reports.quotable()).containsExactly("dam.txt");

        reports.write("dam.txt", SCHOOL);
        look(2);
        assertThat(told).extracting(FileChange::kind).containsExactly(FileChange.Kind.CHANGED);
    }

    @Test
    void aRemovedFileIsForgotten() throws Exception {
        reports.write("school.txt", SCHOOL);
        look(2);
        Files.delete(reports.reports().resolve("dam.txt"));

        look(2);

        assertThat(reports.quotable()).containsExactly("school.txt");
    }

    @Test
    void theLastFileCanBeRemoved() throws Exception {
        Files.delete(reports.reports().resolve("dam.txt"));

        look(2);

        assertThat(reports.quotable()).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void nothingIsReadOrCommittedWhileNothingChanges() throws Exception {
        List<Path> before = commits();

        look(5);

        assertThat(read).isEmpty();
        assertThat(told).isEmpty();
        assertThat(commits()).isEqualTo(before);
    }

    @Test
    void aFileThatHoldsNoReportIsReadAndToldOfOnce() throws Exception {
        reports.write("blank.txt", " \n ");

        look(6);

        assertThat(read).containsExactly("blank.txt");
        assertThat(told).extracting(FileChange::file).containsExactly("blank.txt");
    }

    @Test
    void aChangedSideFileIsFollowed() throws Exception {
        Files.writeString(reports.reports().resolve("dam.txt.meta.properties"), "title = 河堤");

        look(2);

        assertThat(reports.index().files())
                .extracting(file -> file.source().title())
                .containsExactly("河堤");
    }

    @Test
    void whileTheFolderIsGoneTheIndexStaysAndItIsLoggedOnce() throws Exception {
        Files.move(reports.reports(), temp.resolve("elsewhere"));
        look(4);

        assertThat(reports.quotable()).containsExactly("dam.txt");
        assertThat(logged).singleElement().asString().contains("as they were");

        Files.move(temp.resolve("elsewhere"), reports.reports());
        reports.write("school.txt", SCHOOL);
        look(2);
        assertThat(reports.quotable()).containsExactly("dam.txt", "school.txt");
        assertThat(logged).hasSize(2);
    }

    @Test
    void anEmptyFolderInThePlaceOfTheReportsDoesNotEmptyTheIndex() throws Exception {
        Files.move(reports.reports(), temp.resolve("elsewhere"));
        Files.createDirectory(reports.reports());
        look(4);

        assertThat(reports.quotable()).containsExactly("dam.txt");
        assertThat(logged).hasSize(1);

        Files.delete(reports.reports());
        Files.move(temp.resolve("elsewhere"), reports.reports());
        Files.delete(reports.reports().resolve("dam.txt"));
        look(2);
        assertThat(reports.quotable()).isEmpty();
    }

    @Test
    void followsTheFolderByItselfUntilItIsClosed() throws Exception {
        CountDownLatch indexed = new CountDownLatch(1);
        FolderWatch running = new FolderWatch(reports.index(), reports.intake(), summary -> indexed.countDown());
        try (running) {
            running.start();
            reports.write("school.txt", SCHOOL);

            assertThat(indexed.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(reports.quotable()).containsExactly("dam.txt", "school.txt");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("folder watch");
    }

    @Test
    void aLookThatIsAskedForTakesInWhatIsThere() throws Exception {
        FolderWatch running = new FolderWatch(reports.index(), reports.intake(), summary -> {});
        reports.write("school.txt", SCHOOL);
        try (running) {
            running.start();

            UpdateSummary summary = running.lookNow().get(1, TimeUnit.MINUTES);

            assertThat(summary.count(FileChange.Kind.ADDED)).isEqualTo(1);
            assertThat(summary.unchanged()).isEqualTo(1);
            assertThat(reports.quotable()).containsExactly("dam.txt", "school.txt");
        }
    }

    @Test
    void aLookThatIsAskedForFailsWhileTheReportsAreGone() throws Exception {
        FolderWatch running = new FolderWatch(reports.index(), reports.intake(), summary -> {});
        try (running) {
            running.start();
            running.lookNow().get(1, TimeUnit.MINUTES);
            Files.move(reports.reports(), temp.resolve("elsewhere"));
            Files.createDirectory(reports.reports());

            assertThatThrownBy(() -> running.lookNow().get(1, TimeUnit.MINUTES))
                    .hasMessageContaining("is its disk not mounted?");
            assertThat(reports.quotable()).containsExactly("dam.txt");
        }
    }

    @Test
    void aLookThatNobodyCanTakeAnyMoreIsCancelled() {
        FolderWatch running = new FolderWatch(reports.index(), reports.intake(), summary -> {});
        assertThat(running.lookNow()).isCancelled();
        running.start();
        running.close();

        assertThat(running.lookNow()).isCancelled();
    }

    private List<Path> commits() throws Exception {
        try (Stream<Path> files = Files.list(reports.folder())) {
            return files.sorted().toList();
        }
    }

    private final class Collecting extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
