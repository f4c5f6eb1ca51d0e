package dev.yinju.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Fetches updates, one poll at a time, and hands each on once. Survives everything but a refused token.
///
/// The library's own long polling confirms updates before they are handled, stops at a reply that it cannot read, and
/// ignores how long Telegram asks to wait.
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /// How long to wait for the answers to a batch before polling again. Telegram sends unconfirmed updates again at
    /// once, so that a poll made while answers are under way does not wait there.
    private static final Duration BREATH = Duration.ofSeconds(1);

    /// The pause after a poll that brought nothing new, should a server reply without waiting.
    private static final Duration IDLE = Duration.ofMillis(50);

    private final BotApi api;
    private final Timing timing;
    private final Ledger ledger;
    private final Answering answering;
    private final Backoff backoff;
    private ApiFailure.@Nullable Kind trouble;

    Poller(BotApi api, Timing timing, Ledger ledger, Answering answering) {
        this.api = api;
        this.timing = timing;
        this.ledger = ledger;
        this.answering = answering;
        this.backoff = timing.backoff();
    }

    /// Polls until the thread is interrupted.
    ///
    /// @throws TelegramUnavailable if Telegram no longer accepts the token
    void run() throws TelegramUnavailable, InterruptedException {
        while (true) {
            try {
                List<Update> updates = api.poll(ledger.offset(), timing.poll());
                recovered();
                if (!handOn(updates)) {
                    Thread.sleep(IDLE);
                }
                ledger.awaitDone(BREATH);
            } catch (ApiFailure failure) {
                survive(failure);
            } catch (RuntimeException e) {
                LOG.error("Polling failed unexpectedly and goes on.", e);
                Thread.sleep(backoff.next());
            }
        }
    }

    /// @return whether one of them was new
    private boolean handOn(List<Update> updates) throws InterruptedException {
        boolean news = false;
        for (Update update : updates) {
            if (update.getUpdateId() != null && ledger.receive(update.getUpdateId())) {
                answering.handle(update);
                news = true;
            }
        }
        return news;
    }

    private void survive(ApiFailure failure) throws TelegramUnavailable, InterruptedException {
        if (failure.kind() == ApiFailure.Kind.TOKEN_REFUSED) {
            throw Problems.tokenRefused(failure);
        }
        if (failure.kind() != trouble) {
            LOG.warn("No messages from Telegram for now. {}", explain(failure));
        }
        trouble = failure.kind();
        Thread.sleep(mend(failure));
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
            case TOO_MANY_REQUESTS -> failure.retryAfter().orElseGet(backoff::next);
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
