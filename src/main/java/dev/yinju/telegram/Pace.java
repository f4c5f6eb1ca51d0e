package dev.yinju.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Spreads messages in time, so that Telegram has no reason to refuse any, and holds them back where it did. It
/// publishes no exact limits; its FAQ names about one message a second in a chat, 20 a minute in a group, and 30 a
/// second overall.
///
/// A refusal does not say whether it is for one chat or for the bot. It is taken to be for the bot when messages to a
/// second chat are refused in the same time, and that chat got few: then nothing is sent to anybody until it ends.
final class Pace {
    private static final int MANY_CHATS = 1_000;

    private final Limits limits;
    private final Window overall;
    private final Map<Long, Window> chats = new HashMap<>();
    private @Nullable Long allHeldUntil;

    /// How many messages in which time.
    record Limit(int messages, Duration period) {}

    record Limits(Limit privateChat, Limit group, Limit overall) {
        static final Limits USUAL = new Limits(
                new Limit(3, Duration.ofSeconds(3)),
                new Limit(20, Duration.ofMinutes(1)),
                new Limit(30, Duration.ofSeconds(1)));
    }

    Pace(Limits limits) {
        this.limits = limits;
        this.overall = new Window(limits.overall());
    }

    /// Waits until a message may be sent to `chat`, and counts it.
    void await(long chat) throws InterruptedException {
        Duration wait = take(chat, System.nanoTime());
        while (wait.isPositive()) {
            Thread.sleep(wait);
            wait = take(chat, System.nanoTime());
        }
    }

    /// Counts a message to `chat` if it may be sent now.
    ///
    /// @param now in nanoseconds, never less than in earlier calls
    /// @return zero if it may; else after what time to ask again
    synchronized Duration take(long chat, long now) {
        if (chats.size() > MANY_CHATS) {
            chats.values().removeIf(window -> window.isIdle(now));
        }
        Window window = window(chat);
        long held = allHeldUntil == null ? 0 : allHeldUntil - now;
        long wait = Math.max(Math.max(window.delay(now), overall.delay(now)), held);
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        window.count(now);
        overall.count(now);
        return Duration.ZERO;
    }

    /// Holds messages back, since Telegram refused one to `chat` and asked to wait.
    ///
    /// @param now in nanoseconds, never less than in earlier calls
    /// @return whether those to all chats are
    synchronized boolean refused(long chat, Duration wait, long now) {
        Window window = window(chat);
        boolean others = chats.values().stream().anyMatch(other -> other != window && other.isHeld(now));
        boolean everybody = others && window.isCalm(now);
        window.hold(now + wait.toNanos());
        if (everybody) {
            holdAll(wait, now);
        }
        return everybody;
    }

    /// Holds messages to a chat back, unless they are for longer.
    ///
    /// @param now in nanoseconds, never less than in earlier calls
    synchronized void hold(long chat, Duration wait, long now) {
        window(chat).hold(now + wait.toNanos());
    }

    /// Holds messages to all chats back, unless they are for longer.
    ///
    /// @param now in nanoseconds, never less than in earlier calls
    synchronized void holdAll(Duration wait, long now) {
        long until = now + wait.toNanos();
        if (allHeldUntil == null || until - allHeldUntil > 0) {
            allHeldUntil = until;
        }
    }

    private Window window(long chat) {
        return chats.computeIfAbsent(chat, c -> new Window(isGroup(c) ? limits.group() : limits.privateChat()));
    }

    /// Telegram numbers private chats upwards from zero and all others downwards.
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    /// The times of the last messages under one limit, as many as it allows.
    private static final class Window {
        private final Limit limit;
        private final Deque<Long> times = new ArrayDeque<>();
        private @Nullable Long heldUntil;

        Window(Limit limit) {
            this.limit = limit;
        }

        long delay(long now) {
            long held = heldUntil == null ? 0 : heldUntil - now;
            return times.size() < limit.messages()
                    ? held
                    : Math.max(held, times.getFirst() + limit.period().toNanos() - now);
        }

        void hold(long until) {
            if (heldUntil == null || until - heldUntil > 0) {
                heldUntil = until;
            }
        }

        boolean isHeld(long now) {
            return heldUntil != null && heldUntil - now > 0;
        }

        /// Whether at most half of what may be sent was.
        boolean isCalm(long now) {
            long recent = times.stream()
                    .filter(time -> now - time < limit.period().toNanos())
                    .count();
            return recent <= (limit.messages() + 1) / 2;
        }

        void count(long now) {
            if (times.size() == limit.messages()) {
                times.removeFirst();
            }
            times.addLast(now);
        }

        boolean isIdle(long now) {
            return !isHeld(now)
                    && (times.isEmpty()
                            || now - times.getLast() > limit.period().toNanos());
        }
    }
}
