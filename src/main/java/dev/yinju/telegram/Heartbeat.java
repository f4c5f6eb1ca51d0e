package dev.yinju.telegram;

import java.time.Duration;

/// When polling last showed a sign of life.
final class Heartbeat {
    private volatile long last = System.nanoTime();

    void beat() {
        last = System.nanoTime();
    }

    /// How long ago that was.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}
