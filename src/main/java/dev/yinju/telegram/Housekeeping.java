package dev.yinju.telegram;

import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import dev.yinju.settings.Delivery;
import dev.yinju.store.BanStore;
import dev.yinju.store.Database;
import dev.yinju.store.StoreException;
import dev.yinju.store.UpdateInbox;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes from the database, again and again, what is kept for a limited time.
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// Telegram keeps updates for a day; what it confirmed long before does not come again.
    private static final Duration TAKEN_IN_KEPT = Duration.ofDays(2);

    private final Database database;
    private final UpdateInbox inbox;
    private final BanStore bans;
    private final Backlog backlog;
    private final Delivery rules;
    private final ServerClock clock;
    private final Metrics metrics;
    private final Duration pause;

    Housekeeping(
            Database database,
            UpdateInbox inbox,
            BanStore bans,
            Backlog backlog,
            Delivery rules,
            ServerClock clock,
            Metrics metrics,
            Duration pause) {
        this.database = database;
        this.inbox = inbox;
        this.bans = bans;
        this.backlog = backlog;
        this.rules = rules;
        this.clock = clock;
        this.metrics = metrics;
        this.pause = pause;
    }

    /// Does it now, and then after every pause on a thread of its own.
    ///
    /// @return the thread, to be interrupted when it is to end
    Thread start() {
        tidy();
        return Thread.ofVirtual().name("housekeeping").start(this::repeat);
    }

    private void repeat() {
        try {
            while (true) {
                Thread.sleep(pause);
                tidy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy() {
        backlog.settle();
        Instant now = clock.instant();
        try {
            int dropped = inbox.dropSentBefore(now.minus(rules.maxAge()));
            if (dropped > 0) {
                metrics.count(Counter.UPDATES_DROPPED, dropped);
                LOG.warn(
                        "Dropped {} questions that waited for more than {} hours.",
                        dropped,
                        rules.maxAge().toHours());
            }
            inbox.forgetTakenInBefore(now.minus(TAKEN_IN_KEPT));
            bans.forgetBefore(now);
            database.expireBefore(now.minus(rules.feedbackKept()));
        } catch (StoreException e) {
            LOG.warn("What is kept for a limited time could not be removed: {}", e.getMessage());
        }
    }
}
