package dev.yinju.telegram;

import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import java.io.Serializable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Makes calls that write to a chat: not before Telegram wants them, and again where that may help.
final class PatientCalls {
    private static final Logger LOG = LoggerFactory.getLogger(PatientCalls.class);

    private final BotApi api;
    private final Timing timing;
    private final Duration maxAge;
    private final Bans bans;
    private final Pace pace;
    private final ChatNames names;
    private final Metrics metrics;

    /// When a call last succeeded, after [System#nanoTime].
    private volatile long lastSuccess = System.nanoTime();

    /// @param maxAge how long to try while no call succeeds
    PatientCalls(BotApi api, Timing timing, Duration maxAge, Bans bans, ChatNames names, Metrics metrics) {
        this.api = api;
        this.timing = timing;
        this.maxAge = maxAge;
        this.bans = bans;
        this.pace = new Pace(timing.pace());
        this.names = names;
        this.metrics = metrics;
        bans.restore(pace, System.nanoTime());
    }

    /// Calls until the call succeeds or fails in a way that repeating does not mend.
    ///
    /// @param chat the one that is written to
    <T extends Serializable> T call(BotApiMethod<T> method, long chat) throws ApiFailure, InterruptedException {
        return untilDone(() -> api.call(method), chat);
    }

    /// The same with a file.
    Message call(SendDocument method, long chat) throws ApiFailure, InterruptedException {
        return untilDone(() -> api.call(method), chat);
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws ApiFailure, InterruptedException;
    }

    private <T> T untilDone(Call<T> call, long chat) throws ApiFailure, InterruptedException {
        Backoff backoff = timing.backoff();
        long start = System.nanoTime();
        while (true) {
            try {
                pace.await(chat);
                T result = call.make();
                lastSuccess = System.nanoTime();
                return result;
            } catch (ApiFailure failure) {
                Duration pause = pause(failure, start, backoff, chat);
                metrics.count(Counter.RETRIES);
                Thread.sleep(pause);
            }
        }
    }

    /// @return how long to wait before the call is made again
    /// @throws ApiFailure if it is not to be made again
    private Duration pause(ApiFailure failure, long start, Backoff backoff, long chat) throws ApiFailure {
        Duration tried = Duration.ofNanos(System.nanoTime() - start);
        return switch (failure.kind()) {
            case TOO_MANY_REQUESTS -> {
                metrics.count(Counter.TOO_MANY_REQUESTS);
                Duration wait = failure.retryAfter().orElseGet(backoff::next);
                hold(chat, wait);
                if (tried.plus(wait).compareTo(maxAge) > 0) {
                    throw failure;
                }
                yield Duration.ZERO;
            }
            case UNREACHABLE -> {
                boolean othersWork = lastSuccess - start > 0;
                if (tried.compareTo(othersWork ? timing.sendPatience() : maxAge) > 0) {
                    throw failure;
                }
                yield backoff.next();
            }
            default -> throw failure;
        };
    }

    private void hold(long chat, Duration wait) {
        boolean everybody = pace.refused(chat, wait, System.nanoTime());
        if (everybody) {
            bans.noteOfEverybody(wait);
        }
        bans.noteOfChat(chat, wait);
        LOG.info(
                "Telegram asks to wait {} s before anything is sent to {}.",
                wait.toSeconds(),
                everybody ? "anybody" : "chat " + names.of(chat));
    }
}
