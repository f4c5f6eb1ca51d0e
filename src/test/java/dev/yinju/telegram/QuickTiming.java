package dev.yinju.telegram;

import java.time.Duration;
import java.util.function.Consumer;

/// Short pauses, so that tests of failures are quick, and what a test changes of them.
final class QuickTiming {
    Duration poll = Duration.ofSeconds(50);
    Duration call = Duration.ofSeconds(20);
    Duration sendPatience = Duration.ofSeconds(20);
    Duration startPatience = Duration.ofSeconds(20);
    Duration drain = Duration.ofSeconds(10);
    Duration farewell = Duration.ofSeconds(10);
    Duration tidying = Duration.ofHours(1);
    Pace.Limit pace = new Pace.Limit(1_000, Duration.ofSeconds(1));

    static Timing usual() {
        return with(timing -> {});
    }

    static Timing with(Consumer<QuickTiming> changes) {
        QuickTiming quick = new QuickTiming();
        changes.accept(quick);
        return new Timing(
                quick.poll,
                quick.call,
                quick.sendPatience,
                quick.startPatience,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                quick.drain,
                quick.farewell,
                quick.tidying,
                new Pace.Limits(quick.pace, quick.pace, quick.pace));
    }
}
