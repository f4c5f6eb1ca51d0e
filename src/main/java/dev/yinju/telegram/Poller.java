package dev.yinju.telegram;

import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Fetches updates, one poll at a time, and confirms them once they are taken in. Survives everything but a refused
/// token.
///
/// The library's own long polling confirms updates before they are handled, stops at a reply that it cannot read, and
/// ignores how long Telegram asks to wait.
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /// The pause after a poll that brought nothing, should a server reply without waiting.
    private static final Duration IDLE = Duration.ofMillis(50);

    /// How long to wait at a time, with a sign of life in between, for what is in memory only.
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final BotApi api;
    private final Timing timing;
    private final Reception reception;
    private final Backlog backlog;
    private final Lanes lanes;
    private final Heartbeat heartbeat;
    private final Offset offset;
    private final Bans bans;
    private final Metrics metrics;
    private final Backoff backoff;
    private ApiFailure.@Nullable Kind trouble;

    /// @param heartbeat is told at every sign of life
    Poller(
            BotApi api,
            Timing timing,
            Reception reception,
            Backlog backlog,
            Lanes lanes,
            Heartbeat heartbeat,
            Offset offset,
            Bans bans,
            Metrics metrics) {
        this.api = api;
        this.timing = timing;
        this.reception = reception;
        this.backlog = backlog;
        this.lanes = lanes;
        this.heartbeat = heartbeat;
        this.offset = offset;
        this.bans = bans;
        this.metrics = metrics;
        this.backoff = timing.backoff();
    }

    /// Polls until the thread is interrupted.
    ///
    /// @throws TelegramUnavailable if Telegram no longer accepts the token
    void run() throws TelegramUnavailable, InterruptedException {
        pause(bans.leftOfPolling());
        while (true) {
            try {
                heartbeat.beat();
                List<ReceivedUpdate> updates = api.poll(offset.next(), timing.poll());
                recovered();
                takeIn(updates);
                offset.set(next(updates));
                if (updates.isEmpty()) {
                    Thread.sleep(IDLE);
                }
            } catch (ApiFailure failure) {
                metrics.count(Counter.POLL_FAILURES);
                survive(failure);
            } catch (RuntimeException e) {
                LOG.error("Polling failed unexpectedly and goes on.", e);
                Thread.sleep(backoff.next());
            }
        }
    }

    private void takeIn(List<ReceivedUpdate> updates) throws InterruptedException {
        reception.take(updates);
        lanes.wake();
        do {
            heartbeat.beat();
        } while (!backlog.awaitSafe(BREATH));
    }

    /// What confirms the updates that were taken in. When a poll brings nothing, all are confirmed; then the next one
    /// names none, for Telegram may begin to count anew after a quiet week.
    private static @Nullable Integer next(List<ReceivedUpdate> updates) {
        return updates.isEmpty() ? null : updates.getLast().id() + 1;
    }

    private void survive(ApiFailure failure) throws TelegramUnavailable, InterruptedException {
        if (failure.kind() == ApiFailure.Kind.TOKEN_REFUSED) {
            throw Problems.tokenRefused(failure);
        }
        if (failure.kind() != trouble) {
            LOG.warn("No messages from Telegram for now. {}", explain(failure));
        }
        trouble = failure.kind();
        pause(mend(failure));
    }

    /// Sleeps with a sign of life now and then: Telegram may ask for a long time.
    private void pause(Duration pause) throws InterruptedException {
        Duration left = pause;
        while (left.isPositive()) {
            heartbeat.beat();
            Duration step = left.compareTo(BREATH) < 0 ? left : BREATH;
            Thread.sleep(step);
            left = left.minus(step);
        }
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Telegram is back.");
        }
        trouble = null;
        backoff.reset();
    }

    private static String explain(ApiFailure failure) {
        return switch (failure.kind()) {
            case CONFLICT ->
                isAboutWebhook(failure)
                        ? "The bot had a webhook, which is removed now, for the two exclude each other."
                        : "Another program polls with the same token; only one may, so stop the other.";
            case TOO_MANY_REQUESTS ->
                "It asks to wait "
                        + failure.retryAfter().map(Duration::toSeconds).orElse(0L) + " s.";
            default -> "The bot keeps trying: " + failure.getMessage();
        };
    }

    /// Does what can be done about a failure.
    ///
    /// @return how long to wait before the next poll
    private Duration mend(ApiFailure failure) throws InterruptedException {
        return switch (failure.kind()) {
            case TOO_MANY_REQUESTS -> {
                Duration wait = failure.retryAfter().orElseGet(backoff::next);
                bans.noteOfPolling(wait);
                yield wait;
            }
            case CONFLICT -> {
                if (isAboutWebhook(failure)) {
                    deleteWebhook();
                    yield backoff.next();
                }
                yield timing.conflictPause();
            }
            default -> backoff.next();
        };
    }

    private void deleteWebhook() throws InterruptedException {
        try {
            api.call(new DeleteWebhook());
        } catch (ApiFailure failure) {
            LOG.warn("The webhook could not be removed: {}", failure.getMessage());
        }
    }

    private static boolean isAboutWebhook(ApiFailure failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("webhook");
    }
}
