package dev.yinju.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the tasks of one chat in the order they came and those of different chats at the same time, each chat on a
/// virtual thread of its own. Holds a limited number of tasks, and of each chat a smaller one, so that a chat
/// that floods takes no room from others.
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int CAPACITY = 1_000;
    private static final int CHAT_CAPACITY = 100;
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-chat-", 0).factory());
    private final Semaphore room = new Semaphore(CAPACITY);
    private final ReentrantLock lock = new ReentrantLock();

    /// What waits in each chat that has a thread; the task that runs is the head.
    private final Map<Long, Queue<Runnable>> lanes = new HashMap<>();

    /// Runs `task` once all tasks of `chat` that came before have ended. Waits while there are too many tasks in all.
    ///
    /// @return false if too many tasks of this chat wait already; the task is not run then
    boolean submit(long chat, Runnable task) throws InterruptedException {
        room.acquire();
        lock.lock();
        try {
            Queue<Runnable> lane = lanes.computeIfAbsent(chat, c -> new ArrayDeque<>());
            if (lane.size() >= CHAT_CAPACITY) {
                room.release();
                return false;
            }
            lane.add(task);
            if (lane.size() == 1) {
                threads.execute(() -> runLane(chat, task));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void runLane(long chat, Runnable first) {
        Runnable task = first;
        while (task != null && !Thread.currentThread().isInterrupted()) {
            run(task);
            room.release();
            task = next(chat);
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.error("A chat's task failed; the next one runs all the same.", e);
        }
    }

    private @Nullable Runnable next(long chat) {
        lock.lock();
        try {
            Queue<Runnable> lane = lanes.getOrDefault(chat, new ArrayDeque<>());
            lane.remove();
            if (lane.isEmpty()) {
                lanes.remove(chat);
            }
            return lane.peek();
        } finally {
            lock.unlock();
        }
    }

    /// Lets the tasks that are there end, interrupts those that take longer than `patience` and drops those that wait
    /// behind them. No task may be submitted any more.
    ///
    /// @return whether all tasks ended by themselves
    boolean close(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        threads.shutdownNow();
        threads.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }
}
