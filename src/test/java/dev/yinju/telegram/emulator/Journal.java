package dev.yinju.telegram.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// What the bot has done, and a way to wait for what it will do.
final class Journal {
    private static final long DEADLINE_SECONDS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Call> calls = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final ThreadLocal<List<Sent>> held = ThreadLocal.withInitial(ArrayList::new);

    /// Notes a call together with the messages that came of it on the same thread: nobody who waits for one of them
    /// misses the call.
    void add(Call call) {
        lock.lock();
        try {
            calls.add(call);
            showHeld();
        } finally {
            lock.unlock();
        }
    }

    /// Notes a message that a call on this thread makes, to be seen once the call is noted.
    void hold(Sent message) {
        held.get().add(message);
    }

    /// Lets the held messages be seen before the call is noted.
    void showHeld() {
        lock.lock();
        try {
            sent.addAll(held.get());
            held.remove();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void add(Sent message) {
        lock.lock();
        try {
            sent.add(message);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Call> calls(String method) {
        lock.lock();
        try {
            return calls.stream()
                    .filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT)))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    List<Sent> sent() {
        lock.lock();
        try {
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }

    Sent awaitSent(Predicate<Sent> wanted) {
        return await(sent, wanted);
    }

    Call awaitCall(Predicate<Call> wanted) {
        return await(calls, wanted);
    }

    private <T> T await(List<T> events, Predicate<T> wanted) {
        lock.lock();
        try {
            long nanos = TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
            while (true) {
                for (T event : events) {
                    if (wanted.test(event)) {
                        return event;
                    }
                }
                if (nanos <= 0) {
                    throw new AssertionError("Not seen within " + DEADLINE_SECONDS + " s. Seen were:\n" + calls);
                }
                nanos = grown.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            lock.unlock();
        }
    }
}
