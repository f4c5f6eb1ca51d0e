package dev.yinju.telegram;

import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import dev.yinju.store.UpdateInbox.Waiting;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Deals with what was taken in, when its turn comes: not with what has become too old, nor with what a later update
/// has made pointless.
final class Deliveries implements Lanes.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final BotApi api;
    private final Updates updates;
    private final ServerClock clock;
    private final Duration maxAge;
    private final ChatNames names;
    private final Metrics metrics;

    /// What the bot does with an update.
    @FunctionalInterface
    interface Updates {
        void handle(Update update) throws InterruptedException;
    }

    Deliveries(BotApi api, Updates updates, ServerClock clock, Duration maxAge, ChatNames names, Metrics metrics) {
        this.api = api;
        this.updates = updates;
        this.clock = clock;
        this.maxAge = maxAge;
        this.names = names;
        this.metrics = metrics;
    }

    @Override
    public void handle(Waiting waiting) throws InterruptedException {
        if (waiting.superseded()) {
            return;
        }
        if (waiting.askedAt().isBefore(oldest())) {
            metrics.count(Counter.UPDATES_DROPPED);
            LOG.warn("Dropped update {}: it is older than {} hours.", waiting.updateId(), maxAge.toHours());
            return;
        }
        long start = System.nanoTime();
        Update update = api.read(waiting.content());
        Long chat = Origin.of(update).chat();
        MDC.put("update", Integer.toString(waiting.updateId()));
        if (chat != null) {
            MDC.put("chat", names.of(chat));
        }
        try {
            updates.handle(update);
            LOG.debug("Dealt with update {}.", waiting.updateId());
        } finally {
            MDC.clear();
            metrics.delivered(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Instant oldest() {
        return clock.instant().minus(maxAge);
    }
}
