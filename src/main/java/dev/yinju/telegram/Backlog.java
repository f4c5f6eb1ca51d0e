package dev.yinju.telegram;

import dev.yinju.store.StoreException;
import dev.yinju.store.UpdateInbox;
import dev.yinju.store.UpdateInbox.Arrival;
import dev.yinju.store.UpdateInbox.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What waits to be dealt with: on the disk, or, while the disk takes nothing, in memory. What is in memory only must
/// not be confirmed to Telegram, so [#awaitSafe] is to be called before it is.
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final UpdateInbox inbox;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition dealtWith = lock.newCondition();

    /// What the disk did not take, by lane. Never more than a few batches.
    private final Map<String, Deque<Waiting>> unstored = new HashMap<>();

    /// What is dealt with, but could not be removed from the disk: the position of the last, by lane.
    private final Map<String, Long> finished = new HashMap<>();

    /// Positions of what is in memory; those on the disk are greater than zero.
    private long nextUnstored = -1;

    private boolean troubled;

    Backlog(UpdateInbox inbox) {
        this.inbox = inbox;
    }

    /// Whether an update was taken in before.
    boolean knows(int updateId) {
        try {
            return inbox.knows(updateId);
        } catch (StoreException e) {
            trouble(e);
            return false;
        }
    }

    /// Takes updates in.
    ///
    /// @param now Telegram's time
    void takeIn(List<Arrival> arrivals, Instant now) {
        try {
            inbox.takeIn(arrivals, now);
        } catch (StoreException e) {
            trouble(e);
            arrivals.forEach(this::keepInMemory);
            return;
        }
        recovered();
        settle();
    }

    private void keepInMemory(Arrival arrival) {
        lock.lock();
        try {
            unstored.computeIfAbsent(arrival.lane(), lane -> new ArrayDeque<>())
                    .add(new Waiting(nextUnstored--, arrival.updateId(), arrival.askedAt(), arrival.content(), false));
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is in memory only.
    ///
    /// @return false if it took longer than `atMost`
    boolean awaitSafe(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!unstored.isEmpty()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = dealtWith.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The next update of a lane.
    ///
    /// @throws StoreException if the disk cannot be read, and nothing is in memory
    Optional<Waiting> next(String lane) {
        try {
            return inbox.next(lane, finishedIn(lane)).or(() -> inMemory(lane));
        } catch (StoreException e) {
            trouble(e);
            return Optional.of(inMemory(lane).orElseThrow(() -> e));
        }
    }

    private long finishedIn(String lane) {
        lock.lock();
        try {
            return finished.getOrDefault(lane, 0L);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Waiting> inMemory(String lane) {
        lock.lock();
        try {
            return Optional.ofNullable(unstored.get(lane)).map(Deque::peek);
        } finally {
            lock.unlock();
        }
    }

    /// Up to `limit` lanes in which something waits, but none of `except`.
    List<String> lanes(Set<String> except, int limit) {
        List<String> lanes = new ArrayList<>();
        lock.lock();
        try {
            unstored.keySet().stream()
                    .filter(lane -> !except.contains(lane))
                    .limit(limit)
                    .forEach(lanes::add);
            inbox.lanes(except, limit, finished).stream()
                    .filter(lane -> !lanes.contains(lane))
                    .limit(limit - lanes.size())
                    .forEach(lanes::add);
        } catch (StoreException e) {
            trouble(e);
        } finally {
            lock.unlock();
        }
        return lanes;
    }

    /// Removes an update that is dealt with, the first of its lane.
    void done(String lane, Waiting update) {
        if (update.position() < 0) {
            removeFromMemory(lane);
            return;
        }
        try {
            inbox.doneUpTo(lane, update.position());
            forgetFinished(lane);
        } catch (StoreException e) {
            trouble(e);
            noteFinished(lane, update.position());
        }
    }

    private void removeFromMemory(String lane) {
        lock.lock();
        try {
            Deque<Waiting> waiting = unstored.getOrDefault(lane, new ArrayDeque<>());
            waiting.poll();
            if (waiting.isEmpty()) {
                unstored.remove(lane);
            }
            dealtWith.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void forgetFinished(String lane) {
        lock.lock();
        try {
            finished.remove(lane);
        } finally {
            lock.unlock();
        }
    }

    /// Removes from the disk what is dealt with and could not be removed when it was.
    void settle() {
        lock.lock();
        try {
            Iterator<Map.Entry<String, Long>> left = finished.entrySet().iterator();
            while (left.hasNext()) {
                Map.Entry<String, Long> last = left.next();
                inbox.doneUpTo(last.getKey(), last.getValue());
                left.remove();
            }
        } catch (StoreException e) {
            trouble(e);
        } finally {
            lock.unlock();
        }
    }

    private void noteFinished(String lane, long position) {
        lock.lock();
        try {
            finished.put(lane, position);
        } finally {
            lock.unlock();
        }
    }

    private void trouble(StoreException e) {
        lock.lock();
        try {
            if (!troubled) {
                LOG.error("Questions are answered without being stored for now: {}", e.getMessage());
            }
            troubled = true;
        } finally {
            lock.unlock();
        }
    }

    private void recovered() {
        lock.lock();
        try {
            if (troubled) {
                LOG.info("Questions are stored again.");
            }
            troubled = false;
        } finally {
            lock.unlock();
        }
    }
}
