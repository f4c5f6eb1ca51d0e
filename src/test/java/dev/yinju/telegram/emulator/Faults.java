package dev.yinju.telegram.emulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The faults that a test has asked for.
final class Faults {
    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Long> bannedUntil = new HashMap<>();

    synchronized void add(String method, Fault fault) {
        next.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ArrayDeque<>())
                .add(fault);
    }

    /// The fault of this call of `method`, if it has one.
    ///
    /// @throws ApiRefusal if the method is banned
    synchronized @Nullable Fault take(String method) throws ApiRefusal {
        refuseIfBanned(method);
        Fault fault = next.getOrDefault(method, new ArrayDeque<>()).poll();
        if (fault instanceof Fault.Ban(var duration)) {
            bannedUntil.put(method, System.nanoTime() + duration.toNanos());
            refuseIfBanned(method);
        }
        return fault;
    }

    private void refuseIfBanned(String method) throws ApiRefusal {
        Long until = bannedUntil.get(method);
        long left = until == null ? 0 : until - System.nanoTime();
        if (left > 0) {
            throw ApiRefusal.tooManyRequests(Math.ceilDiv(left, 1_000_000_000L));
        }
    }
}
