package dev.yinju.telegram;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Telegram's time, which it tells with every reply; before the first one, that of this machine. A question's age is
/// the difference of two times of Telegram's, so that a wrong clock here makes no question look old.
final class ServerClock implements InstantSource {
    private final InstantSource local;
    private volatile @Nullable Reading last;

    /// @param nanos when it was read, after [System#nanoTime]
    private record Reading(Instant time, long nanos) {}

    ServerClock(InstantSource local) {
        this.local = local;
    }

    /// Takes note of the time that a reply told.
    void heard(Instant time) {
        last = new Reading(time, System.nanoTime());
    }

    @Override
    public Instant instant() {
        Reading reading = last;
        return reading == null ? local.instant() : reading.time().plusNanos(System.nanoTime() - reading.nanos());
    }
}
