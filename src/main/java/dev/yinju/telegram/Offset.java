package dev.yinju.telegram;

import org.jspecify.annotations.Nullable;

/// The first update that must not be confirmed to Telegram yet.
final class Offset {
    private volatile @Nullable Integer next;

    /// Null for the oldest update that Telegram still has.
    @Nullable
    Integer next() {
        return next;
    }

    void set(@Nullable Integer next) {
        this.next = next;
    }
}
