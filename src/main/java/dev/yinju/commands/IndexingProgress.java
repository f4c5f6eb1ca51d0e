package dev.yinju.commands;

import dev.yinju.index.UpdateListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the operator how far a long update is: nothing in the first seconds, then a line every few seconds.
final class IndexingProgress implements UpdateListener {

    static final Duration PAUSE = Duration.ofSeconds(3);

    private final String work;
    private final String things;
    private final Streams streams;
    private final InstantSource clock;
    private Instant told;

    /// Tells of files that are indexed.
    IndexingProgress(Streams streams, InstantSource clock) {
        this(streams, clock, "indexing", "files");
    }

    /// @param work what is done
    /// @param things what it is done with
    IndexingProgress(Streams streams, InstantSource clock, String work, String things) {
        this.work = work;
        this.things = things;
        this.streams = streams;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public void progress(int done, int all, int skipped) {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            String also = skipped == 0 ? "" : ", %d skipped".formatted(skipped);
            streams.tell("%s: %d of %d %s%s".formatted(work, done, all, things, also));
        }
    }
}
