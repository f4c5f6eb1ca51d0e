package dev.yinju.telegram;

import dev.yinju.store.BanStore;
import dev.yinju.store.BanStore.Ban;
import dev.yinju.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers how long Telegram has asked to wait beyond the end of this process: who asks again too early after a
/// restart waits longer.
final class Bans {
    private static final Logger LOG = LoggerFactory.getLogger(Bans.class);

    /// Telegram tells its time in whole seconds.
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private static final String POLLING = "polling";
    private static final String EVERYBODY = "everybody";

    private final BanStore store;
    private final InstantSource clock;

    /// @param clock tells Telegram's time
    Bans(BanStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void noteOfPolling(Duration wait) {
        note(POLLING, wait);
    }

    void noteOfChat(long chat, Duration wait) {
        note(BanStore.CHAT + chat, wait);
    }

    void noteOfEverybody(Duration wait) {
        note(EVERYBODY, wait);
    }

    /// Without a disk, it is remembered by this process only.
    private void note(String scope, Duration wait) {
        try {
            store.note(new Ban(scope, clock.instant().plus(wait).plus(ROUNDING)));
        } catch (StoreException e) {
            LOG.debug("How long to wait could not be stored: {}", e.getMessage());
        }
    }

    /// How long not to poll.
    Duration leftOfPolling() {
        return left().stream()
                .filter(ban -> ban.scope().equals(POLLING))
                .map(this::left)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /// Holds back what is not to be sent yet.
    ///
    /// @param nanos the present, after [System#nanoTime]
    void restore(Pace pace, long nanos) {
        for (Ban ban : left()) {
            if (ban.scope().equals(EVERYBODY)) {
                pace.holdAll(left(ban), nanos);
            } else {
                chat(ban).ifPresent(chat -> pace.hold(chat, left(ban), nanos));
            }
        }
    }

    private static Optional<Long> chat(Ban ban) {
        return ban.scope().startsWith(BanStore.CHAT)
                ? Optional.of(Long.valueOf(ban.scope().substring(BanStore.CHAT.length())))
                : Optional.empty();
    }

    private List<Ban> left() {
        try {
            return store.after(clock.instant());
        } catch (StoreException e) {
            LOG.debug("How long to wait could not be looked up: {}", e.getMessage());
            return List.of();
        }
    }

    private Duration left(Ban ban) {
        Instant now = clock.instant();
        return ban.until().isAfter(now) ? Duration.between(now, ban.until()) : Duration.ZERO;
    }
}
