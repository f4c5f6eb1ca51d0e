package dev.yinju.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yinju.answering.Similarities;
import dev.yinju.answering.TokenVectors;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The real model, from the jar that the program ships.
class LanguageModelTest {

    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private static LanguageModel model;

    @BeforeAll
    static void load() throws IOException {
        model = LanguageModel.load();
    }

    @AfterAll
    static void close() throws IOException {
        model.close();
    }

    @Test
    void everyTokenHasItsPlaceAndAVector() {
        TokenVectors vectors = model.encode("渡船 ferry");

        assertThat(vectors.size()).isGreaterThanOrEqualTo(3);
        assertThat(vectors.start(0)).isZero();
        assertThat(vectors.end(1)).isEqualTo(2);
        assertThat(vectors.start(2)).isEqualTo(3);
        assertThat(Similarities.mean(vectors, vectors)).isBetween(0.8, 1.3);
    }

    @Test
    void theSameTextHasTheSameVectors() {
        assertThat(model.encode("河堤修好了").signs())
                .isEqualTo(model.encode("河堤修好了").signs());
    }

    @Test
    void scriptDoesNotMatter() {
        assertThat(model.encode("圖書館開門了").signs())
                .isEqualTo(model.encode("图书馆开门了").signs());
    }

    @Test
    void wordsThatMeanTheSameAreNearerThanOthers() {
        TokenVectors question = model.encode("嗓子哑了");

        double meant = Similarities.mean(question, model.encode("他的声音沙哑"));
        double other = Similarities.mean(question, model.encode("河堤三公里长"));

        assertThat(meant).isGreaterThan(other + 0.1);
    }

    @Test
    void theTailOfAVeryLongTextIsLeftOut() {
        TokenVectors vectors = model.encode("长".repeat(2000));

        assertThat(vectors.size()).isEqualTo(510);
    }

    @Test
    void anEmptyTextHasNoTokens() {
        assertThat(model.encode(" ").size()).isZero();
    }

    @Test
    void itIsNotClosedUnderThoseWhoUseIt() throws Exception {
        CountDownLatch used = new CountDownLatch(4);
        List<CompletableFuture<Void>> users;
        try (LanguageModel closing = LanguageModel.load()) {
            users = Stream.generate(() -> CompletableFuture.runAsync(() -> useForEver(closing, used), THREADS))
                    .limit(4)
                    .toList();
            assertThat(used.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(users)
                .allSatisfy(user -> assertThatThrownBy(user::join)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("the language model is closed"));
    }

    private static void useForEver(LanguageModel model, CountDownLatch used) {
        while (true) {
            model.encode("河堤修好了".repeat(50));
            used.countDown();
        }
    }
}
