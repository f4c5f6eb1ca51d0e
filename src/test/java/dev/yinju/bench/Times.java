package dev.yinju.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// How long questions took, one by one.
final class Times {

    /// Ascending.
    private final double[] millis;

    private Times(double[] millis) {
        this.millis = millis;
    }

    /// Asks questions one after the other until the time is up, and at least once each.
    static Times of(List<String> questions, double seconds, Consumer<String> asking) {
        double[] taken = new double[1 << 20];
        int count = 0;
        long start = System.nanoTime();
        while (count < taken.length && (count < questions.size() || System.nanoTime() - start < seconds * 1e9)) {
            long before = System.nanoTime();
            asking.accept(questions.get(count % questions.size()));
            taken[count] = (System.nanoTime() - before) / 1e6;
            count++;
        }
        double[] millis = Arrays.copyOf(taken, count);
        Arrays.sort(millis);
        return new Times(millis);
    }

    /// The same by several askers at once.
    ///
    /// @return the answers a second
    static double throughput(List<String> questions, double seconds, int askers, Consumer<String> asking)
            throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        long start = System.nanoTime();
        Thread[] threads = new Thread[askers];
        for (int i = 0; i < askers; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() - start < seconds * 1e9) {
                    asking.accept(questions.get(count.getAndIncrement() % questions.size()));
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return count.get() / ((System.nanoTime() - start) / 1e9);
    }

    double at(double share) {
        return millis[(int) Math.min(millis.length - 1, share * millis.length)];
    }

    void print(String name) {
        System.out.println(name + ".p50 " + at(0.5));
        System.out.println(name + ".p99 " + at(0.99));
    }
}
