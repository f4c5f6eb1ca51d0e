package dev.yinju.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the bot polling: begins anew where polling is stuck or has ended in an error.
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    /// So long a poller that is told to end may still take in what it has fetched.
    private static final Duration LAST_BATCH = Duration.ofSeconds(1);

    private final Supplier<Poller> pollers;
    private final Heartbeat heartbeat;
    private final Duration limit;

    /// @param limit without a sign of life for so long, polling is stuck
    Watchdog(Supplier<Poller> pollers, Heartbeat heartbeat, Duration limit) {
        this.pollers = pollers;
        this.heartbeat = heartbeat;
        this.limit = limit;
    }

    /// Polls until the thread is interrupted.
    ///
    /// @throws TelegramUnavailable if Telegram no longer accepts the token
    void run() throws TelegramUnavailable, InterruptedException {
        while (true) {
            Poller poller = pollers.get();
            FutureTask<?> polling = new FutureTask<>(() -> {
                poller.run();
                return null;
            });
            heartbeat.beat();
            Thread thread = Thread.ofPlatform().daemon().name("telegram-poll").start(polling);
            try {
                watch(polling);
            } finally {
                thread.interrupt();
                boolean unused = thread.join(LAST_BATCH);
            }
        }
    }

    /// Returns when polling has to begin anew.
    private void watch(FutureTask<?> polling) throws TelegramUnavailable, InterruptedException {
        while (heartbeat.age().compareTo(limit) < 0) {
            try {
                polling.get(limit.minus(heartbeat.age()).toMillis() + 1, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TelegramUnavailable unavailable) {
                    throw unavailable;
                }
                LOG.error("Polling broke down and begins anew.", e.getCause());
                Thread.sleep(Duration.ofSeconds(1));
                return;
            } catch (TimeoutException e) {
                // There may have been a sign of life meanwhile.
            }
        }
        LOG.error("Polling has shown no sign of life for {} s and begins anew.", limit.toSeconds());
    }
}
