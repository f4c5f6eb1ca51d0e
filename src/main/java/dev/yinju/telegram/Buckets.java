package dev.yinju.telegram;

import dev.yinju.telegram.Admission.Verdict;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/// A token bucket for each user, or each chat. Those unused for longest are forgotten when there are many; a bucket
/// that has not been used for a minute is full anyhow.
final class Buckets {
    private static final int MOST = 10_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final Map<Long, Level> levels = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(@Nullable Entry<Long, Level> eldest) {
            return size() > MOST;
        }
    };

    private static final class Level {
        private final Bucket bucket;
        private boolean told;

        Level(Bucket bucket) {
            this.bucket = bucket;
        }
    }

    Buckets(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /// Takes a token out of the bucket of a user or chat, if there is one.
    synchronized Verdict take(long owner) {
        Level level = levels.computeIfAbsent(owner, o -> new Level(newBucket()));
        ConsumptionProbe probe = level.bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            level.told = false;
            return new Verdict.Admitted();
        }
        boolean first = !level.told;
        level.told = true;
        return new Verdict.TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()), first);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }
}
