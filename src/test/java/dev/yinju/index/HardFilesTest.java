package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.reports.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files at which parsers fail.
class HardFilesTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final ReportFixture reports;
    private final ReportReader reader = new ReportReader();
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    HardFilesTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @BeforeEach
    void aHardFileAmongOthers() throws Exception {
        reports.write("a.txt", "柳湾村修好了三公里长的河堤。");
        reports.write("hard.txt", "枫林小学开设了四十门手工课。");
        reports.write("z.txt", "渡口新添了两条船。");
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    /// A parser that at the hard file does something else first.
    private Intake.Parser failing(Runnable atHardFile) {
        return (file, content, sideFile) -> {
            read.add(file);
            if (file.equals("hard.txt")) {
                atHardFile.run();
            }
            return reader.read(file, content, sideFile);
        };
    }

    private static void fail(String kind) {
        switch (kind) {
            case "recursion" -> throw new StackOverflowError();
            case "memory" -> throw new OutOfMemoryError();
            case "library" -> throw new NoClassDefFoundError("x");
            default -> throw new IllegalStateException("a broken table");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"recursion", "memory", "library", "state"})
    void isSkippedWithAReasonAndTheRestIsRead(String kind) throws Exception {
        reports.update(failing(() -> fail(kind)), LONG);

        assertThat(reports.quotable()).containsExactly("a.txt", "z.txt");
        assertThat(reports.problems("hard.txt")).singleElement().asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recursion", "memory", "library", "state"})
    void isNotTriedAgainUntilItChanges(String kind) throws Exception {
        Intake.Parser parser = failing(() -> fail(kind));
        reports.update(parser, LONG);
        read.clear();

        assertThat(reports.update(parser, LONG).changes()).isEmpty();
        assertThat(read).isEmpty();

        reports.write("hard.txt", "枫林小学开设了五十门手工课。");
        reports.update(failing(() -> {}), LONG);
        assertThat(reports.quotable()).containsExactly("a.txt", "hard.txt", "z.txt");
    }

    @Test
    void aFileThatHangsIsGivenUpAfterTheTimeLimitAndNotTriedAgainUntilItChanges() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Intake.Parser parser = failing(() -> awaitWhateverHappens(never));
        try {
            UpdateSummary summary = reports.update(parser, SHORT);

            assertThat(summary.changes()).extracting(FileChange::file).contains("hard.txt");
            assertThat(reports.problems("hard.txt")).singleElement().asString().contains("reports.time-limit");

            read.clear();
            assertThat(reports.update(parser, SHORT).changes())
                    .extracting(FileChange::file)
                    .doesNotContain("hard.txt");
            assertThat(read).doesNotContain("hard.txt");

            reports.write("hard.txt", "枫林小学开设了四十门手工课。");
            reports.update(failing(() -> {}), LONG);
            assertThat(reports.quotable()).contains("hard.txt");
        } finally {
            never.countDown();
        }
    }

    @Test
    void hangingFilesDoNotTakeTheThreadsFromTheRest() throws Exception {
        for (int i = 0; i < 8; i++) {
            reports.write("hanging" + i + ".txt", "枫林小学开设了四十门手工课。");
        }
        CountDownLatch never = new CountDownLatch(1);
        try {
            reports.update(
                    (file, content, sideFile) -> {
                        if (file.startsWith("hanging")) {
                            awaitWhateverHappens(never);
                        }
                        return reader.read(file, content, sideFile);
                    },
                    Duration.ofSeconds(1));

            assertThat(reports.quotable()).containsExactly("a.txt", "hard.txt", "z.txt");
        } finally {
            never.countDown();
        }
    }

    @Test
    void theRestIsReadWhileOneFileTakesItsTime() throws Exception {
        CountDownLatch othersAreRead = new CountDownLatch(60);
        for (int i = 0; i < 59; i++) {
            reports.write("other" + i + ".txt", "渡口新添了第" + i + "条船。");
        }

        reports.update(
                (file, content, sideFile) -> {
                    if (file.equals("a.txt")) {
                        awaitWhateverHappens(othersAreRead);
                    } else {
                        othersAreRead.countDown();
                    }
                    return reader.read(file, content, sideFile);
                },
                LONG);

        assertThat(reports.quotable()).hasSize(62);
    }

    @Test
    void aFileIsNotBlamedForTheMemoryThatAnotherOneUsedUp() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        reports.update(
                failing(() -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new OutOfMemoryError();
                    }
                }),
                LONG);

        assertThat(reports.quotable()).containsExactly("a.txt", "hard.txt", "z.txt");
    }

    @Test
    void aFileThatHangsBesideOneThatUsesUpTheMemoryIsGivenUpToo() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Intake.Parser parser = (file, content, sideFile) -> {
            if (file.equals("a.txt")) {
                throw new OutOfMemoryError();
            }
            if (file.equals("hard.txt")) {
                awaitWhateverHappens(never);
            }
            return reader.read(file, content, sideFile);
        };
        try {
            reports.update(parser, SHORT);

            assertThat(reports.problems("a.txt")).singleElement().asString().contains("memory");
            assertThat(reports.problems("hard.txt")).singleElement().asString().contains("reports.time-limit");
        } finally {
            never.countDown();
        }
    }

    @Test
    void whatAStoppedUpdateHadWrittenDoesNotShowUpWithTheNextOne() throws Exception {
        UpdateListener stopAtTheLast = new UpdateListener() {
            private int done;

            @Override
            public void progress(int done, int all, int skipped) {
                this.done = done;
            }

            @Override
            public boolean stopped() {
                return done == 2;
            }
        };
        assertThatThrownBy(() -> reports.index().update(reports.intake(), stopAtTheLast))
                .isInstanceOf(CancellationException.class);
        Files.delete(reports.reports().resolve("a.txt"));

        reports.update();

        assertThat(reports.quotable()).containsExactly("hard.txt", "z.txt");
        assertThat(reports.found("河堤")).isEmpty();
    }

    @Test
    void aStoppedUpdateLeavesTheIndexAsItWas() throws Exception {
        UpdateListener stopping = new UpdateListener() {
            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThatThrownBy(() -> reports.index().update(reports.intake(), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(reports.index().files()).isEmpty();

        reports.index().update(reports.intake(), UpdateListener.NONE);
        assertThat(reports.quotable()).containsExactly("a.txt", "hard.txt", "z.txt");
    }

    @Test
    void manyFilesAreReadOnceEachAndListedInTheOrderOfTheirNames() throws Exception {
        for (int i = 0; i < 600; i++) {
            reports.write("many%03d.txt".formatted(i), "渡口新添了第" + i + "条船。");
        }
        Set<String> threads = ConcurrentHashMap.newKeySet();

        UpdateSummary summary = reports.update(
                (file, content, sideFile) -> {
                    read.add(file);
                    threads.add(Thread.currentThread().getName());
                    return reader.read(file, content, sideFile);
                },
                LONG);

        assertThat(read).hasSize(603).doesNotHaveDuplicates();
        assertThat(summary.changes()).extracting(FileChange::file).isSorted().hasSize(603);
        assertThat(threads).hasSizeGreaterThan(1);
    }

    /// As a parser in an endless loop, it does not heed an interrupt.
    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // goes on
            }
        }
    }
}
