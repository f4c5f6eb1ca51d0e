package dev.yinju.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Spreads messages in time, so that Telegram has no reason to refuse any. It publishes no exact limits; its FAQ names
/// about one message a second in a chat, 20 a minute in a group, and 30 a second overall.
final class Pace {
    private static final int MANY_CHATS = 1_000;

    private final Limits limits;
    private final Window overall;
    private final Map<Long, Window> chats = new HashMap<>();

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
        Window window =
                chats.computeIfAbsent(chat, c -> new Window(isGroup(c) ? limits.group() : limits.privateChat()));
        long wait = Math.max(window.delay(now), overall.delay(now));
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        window.count(now);
        overall.count(now);
        return Duration.ZERO;
    }

    /// Telegram numbers private chats upwards from zero and all others downwards.
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    /// The times of the last messages under one limit, as many as it allows.
    private static final class Window {
        private final Limit limit;
        private final Deque<Long> times = new ArrayDeque<>();

        Window(Limit limit) {
            this.limit = limit;
        }

        long delay(long now) {
            return times.size() < limit.messages()
                    ? 0
                    : times.getFirst() + limit.period().toNanos() - now;
        }

        void count(long now) {
            if (times.size() == limit.messages()) {
                times.removeFirst();
            }
            times.addLast(now);
        }

        boolean isIdle(long now) {
            return times.isEmpty() || now - times.getLast() > limit.period().toNanos();
        }
    }
}
