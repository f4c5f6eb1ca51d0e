package dev.yinju.telegram;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Which updates were received and are not dealt with yet. From it follows what may be confirmed to Telegram: what was
/// confirmed is never sent again, so an update whose answer is still under way must not be, or a crash would lose it.
/// An update that takes longer than a set patience no longer holds back those after it.
final class Ledger {
    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Integer, Entry> unconfirmed = new LinkedHashMap<>();
    private @Nullable Integer offset;

    private static final class Entry {
        private final long received = System.nanoTime();
        private boolean done;
    }

    Ledger(Duration patience) {
        patienceNanos = patience.toNanos();
    }

    /// Notes an update as received.
    ///
    /// @return false if it was received before, as unconfirmed updates are again and again
    boolean receive(int id) {
        lock.lock();
        try {
            return unconfirmed.putIfAbsent(id, new Entry()) == null;
        } finally {
            lock.unlock();
        }
    }

    /// Notes that an update is dealt with.
    void done(int id) {
        lock.lock();
        try {
            Entry entry = unconfirmed.get(id);
            if (entry != null) {
                entry.done = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first update that must not be confirmed yet; null before the first update of all.
    @Nullable
    Integer offset() {
        return offset(patienceNanos);
    }

    /// The first update that is not dealt with, however long it takes; null before the first update of all.
    @Nullable
    Integer offsetAtEnd() {
        return offset(Long.MAX_VALUE);
    }

    private @Nullable Integer offset(long patience) {
        lock.lock();
        try {
            Iterator<Map.Entry<Integer, Entry>> oldest = unconfirmed.entrySet().iterator();
            while (oldest.hasNext()) {
                Map.Entry<Integer, Entry> next = oldest.next();
                if (!next.getValue().done && System.nanoTime() - next.getValue().received < patience) {
                    offset = next.getKey();
                    return offset;
                }
                offset = next.getKey() + 1;
                oldest.remove();
            }
            return offset;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until every update received is dealt with, or the time is up.
    void awaitDone(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (nanos > 0 && unconfirmed.values().stream().anyMatch(entry -> !entry.done)) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
