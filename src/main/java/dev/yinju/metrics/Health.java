package dev.yinju.metrics;

import java.time.Duration;
import java.util.Locale;

/// How the program is.
///
/// @param polling whether it keeps asking Telegram for updates
/// @param silence how long ago it last did
/// @param indexAge how long ago the index was last known to be up to date with the reports
/// @param inboxDepth how many updates wait to be dealt with; -1 if that cannot be told
public record Health(boolean polling, Duration silence, Duration indexAge, int inboxDepth) {

    /// The reports are looked at every few seconds; reading many new ones takes minutes.
    private static final Duration OLD = Duration.ofHours(1);

    /// Whether nobody needs to be woken.
    boolean isGood() {
        return polling && inboxDepth >= 0 && indexAge.compareTo(OLD) < 0;
    }

    String toJson() {
        return String.format(
                Locale.ROOT,
                "{\"ok\":%b,\"polling\":%b,\"polled_seconds_ago\":%.1f,\"index_age_seconds\":%.1f,\"inbox_depth\":%d}",
                isGood(),
                polling,
                silence.toMillis() / 1000.0,
                indexAge.toMillis() / 1000.0,
                inboxDepth);
    }
}
