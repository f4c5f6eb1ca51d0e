package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFillingTest {

    private static final TokenVectors NONE = new TokenVectors(new int[0], new int[0], new long[0]);

    @TempDir
    private Path temp;

    /// Encodes nothing, and notes what it was to encode.
    private static Encoder noting(List<String> encoded) {
        return text -> {
            encoded.add(text);
            return NONE;
        };
    }

    private VectorIndex open(Encoder encoder) throws Exception {
        return VectorIndex.open(temp.resolve("vectors"), encoder, "1");
    }

    @Test
    void aFailureIsTriedAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch encoded = new CountDownLatch(1);
        Encoder failingOnce = text -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("out of order");
            }
            encoded.countDown();
            return NONE;
        };
        try (ReportFixture reports = new ReportFixture(temp)) {
            reports.write("dam.txt", "柳湾村修好了三公里长的河堤。");
            reports.update();
            try (VectorIndex vectors = open(failingOnce);
                    VectorFilling filling = new VectorFilling(reports.index(), vectors, Duration.ofMillis(1))) {
                filling.start();

                assertThat(encoded.await(1, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    @Test
    void whatCannotBeKeptBesideAnotherProcessIsNotTakenForDone() throws Exception {
        List<String> encoded = new ArrayList<>();
        try (ReportFixture reports = new ReportFixture(temp);
                VectorIndex vectors = open(noting(encoded));
                VectorFilling filling = new VectorFilling(reports.index(), vectors)) {
            reports.write("dam.txt", "柳湾村修好了三公里长的河堤。");
            reports.update();
            try (VectorIndex other = open(text -> NONE)) {
                other.prepare("枫林小学开设了四十门手工课。");

                assertThatThrownBy(() -> filling.fill(UpdateListener.NONE)).isInstanceOf(UncheckedIOException.class);
                assertThat(encoded).isEmpty();
            }

            filling.fill(UpdateListener.NONE);
        }

        assertThat(encoded).containsExactly("柳湾村修好了三公里长的河堤。");
    }

    @Test
    void theVectorsOfARemovedReportAreDeleted() throws Exception {
        List<String> encoded = new ArrayList<>();
        try (ReportFixture reports = new ReportFixture(temp);
                VectorIndex vectors = open(noting(encoded));
                VectorFilling filling = new VectorFilling(reports.index(), vectors)) {
            reports.write("school.txt", "枫林小学开设了四十门手工课。");
            Path dam = reports.write("dam.txt", "柳湾村修好了三公里长的河堤。");
            reports.update();
            filling.fill(UpdateListener.NONE);

            Files.delete(dam);
            reports.update();
            filling.fill(UpdateListener.NONE);
            encoded.clear();
            vectors.prepare("柳湾村修好了三公里长的河堤。");
            vectors.prepare("枫林小学开设了四十门手工课。");
        }

        assertThat(encoded).containsExactly("柳湾村修好了三公里长的河堤。");
    }
}
