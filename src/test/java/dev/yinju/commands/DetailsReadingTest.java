package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.index.Intake;
import dev.yinju.reports.ReadingDetails;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsReadingTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aReport() throws IOException {
        Files.writeString(folder.resolve("甲.txt"), "读书会(huì)每月举(jǔ)行两次,地(dì)点在镇图书馆。");
    }

    private Intake intake(Duration timeLimit) {
        return new Intake(new ReportFolder(folder, 1000), new ReportReader(), timeLimit);
    }

    private DetailsReading reading(Duration timeLimit, Function<byte[], ReadingDetails> reader) {
        return new DetailsReading(intake(timeLimit), reader);
    }

    @Test
    void saysWhatWasMended() throws ReportFolderException {
        ReadingDetails details = new DetailsReading(intake(Duration.ofMinutes(1))).of("甲.txt");

        assertThat(details.repairs())
                .extracting(ReadingDetails.Repair::before)
                .containsExactly("(huì)", "(jǔ)", "(dì)");
    }

    @Test
    void aFileThatBreaksItsParserIsAProblemOfThatFile() {
        DetailsReading reading = reading(Duration.ofMinutes(1), content -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> reading.of("甲.txt"))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("reading it fails");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        DetailsReading reading = reading(Duration.ofMillis(1), content -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ReadingDetails(List.of(), List.of());
        });

        assertThatThrownBy(() -> reading.of("甲.txt"))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("not read within");
    }

    @Test
    void aFileThatIsGoneIsAProblem() {
        DetailsReading reading = new DetailsReading(intake(Duration.ofMinutes(1)));

        assertThatThrownBy(() -> reading.of("丙.txt"))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageContaining("gone");
    }
}
