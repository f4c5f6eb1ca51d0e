package dev.yinju.telegram;

import dev.yinju.store.StoreException;
import dev.yinju.store.UpdateInbox.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with what waits in the backlog: each lane on a virtual thread of its own, one update after the other. Takes
/// an update into memory only when its turn comes, and works on a limited number of lanes at once; so memory does not
/// grow with the backlog, and a lane that hangs does not delay others.
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /// Lanes that only wait, because Telegram asked to or their answer takes long, are among them; so there are many.
    private static final int AT_ONCE = 1_000;

    /// The pause of a lane that cannot be read.
    private static final Duration UNREADABLE = Duration.ofSeconds(1);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final Handler handler;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-chat-", 0).factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> busy = new HashSet<>();
    private volatile boolean closing;

    /// Deals with an update.
    @FunctionalInterface
    interface Handler {
        /// Deals with an update to the end.
        ///
        /// @throws InterruptedException if the thread was interrupted before; the update is kept then
        void handle(Waiting update) throws InterruptedException;
    }

    Lanes(Backlog backlog, Handler handler) {
        this.backlog = backlog;
        this.handler = handler;
    }

    /// Sees to it that every lane in which something waits has a thread, as far as there may be more.
    void wake() {
        lock.lock();
        try {
            for (String lane : closing ? Set.<String>of() : backlog.lanes(busy, AT_ONCE - busy.size())) {
                busy.add(lane);
                threads.execute(() -> run(lane));
            }
        } finally {
            lock.unlock();
        }
    }

    private void run(String lane) {
        try {
            Optional<Waiting> update = backlog.next(lane);
            while (update.isPresent() && !closing) {
                handle(update.get());
                backlog.done(lane, update.get());
                update = backlog.next(lane);
            }
        } catch (StoreException unreadable) {
            pause();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            leave(lane);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(UNREADABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Waiting update) throws InterruptedException {
        try {
            handler.handle(update);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            LOG.error("Update {} could not be dealt with; the next one is, all the same.", update.updateId(), e);
        }
    }

    /// What came after the last look of this lane's thread, or found no room, is taken up.
    private void leave(String lane) {
        lock.lock();
        try {
            busy.remove(lane);
        } finally {
            lock.unlock();
        }
        wake();
    }

    /// Lets the updates that are being dealt with be finished, and interrupts those that take longer than `patience`.
    /// The others wait for the next start.
    ///
    /// @return whether all ended by themselves
    boolean close(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            closing = true;
            threads.shutdown();
        } finally {
            lock.unlock();
        }
        if (threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        threads.shutdownNow();
        threads.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }
}
