package dev.yinju.commands;

import dev.yinju.index.UpdateListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the operator how far a long update is: nothing in the first seconds, then a line every few seconds.
final class IndexingProgress implements UpdateListener {

    static final Duration PAUSE = Duration.ofSeconds(3);

    private final Streams streams;
    private final InstantSource clock;
    private Instant told;

    IndexingProgress(Streams streams, InstantSource clock) {
        this.streams = streams;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public void progress(int done, int all, int skipped) {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            streams.tell("indexing: %d of %d files, %d skipped".formatted(done, all, skipped));
        }
    }
}
