package dev.yinju.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Exponential back-off: each pause is a random part, from half to all, of twice the one before.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        long most = next.toMillis();
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    void reset() {
        next = first;
    }
}
