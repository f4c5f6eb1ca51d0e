package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExamplesTest {
    private final AtomicInteger makings = new AtomicInteger();

    @Test
    void areMadeOnceUntilTheReportsChange() {
        Examples examples = new Examples(() -> List.of("第" + makings.incrementAndGet()));

        assertThat(examples.get()).containsExactly("第1");
        assertThat(examples.get()).containsExactly("第1");
        examples.forget();
        assertThat(examples.get()).containsExactly("第2");
    }

    @Test
    void changeOfTheReportsDoesNotWaitForTheMaking() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        Examples examples = new Examples(() -> {
            String question = "第" + makings.incrementAndGet();
            begun.countDown();
            await(finish);
            return List.of(question);
        });
        FutureTask<List<String>> first = new FutureTask<>(examples::get);
        Thread.ofVirtual().start(first);
        begun.await();

        examples.forget();
        finish.countDown();

        assertThat(first.get()).containsExactly("第1");
        assertThat(examples.get()).containsExactly("第2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
