package dev.yinju.commands;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Questions that show how to ask, made from the reports as they are: when somebody first wants them, and again after
/// the reports have changed. Making them takes time, in which only those wait who want them, too.
final class Examples implements Supplier<List<String>> {

    private final Supplier<List<String>> maker;
    private final ReentrantLock making = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private int changesWhenMade = -1;
    private List<String> made = List.of();

    Examples(Supplier<List<String>> maker) {
        this.maker = maker;
    }

    @Override
    public List<String> get() {
        making.lock();
        try {
            int changesNow = changes.get();
            if (changesWhenMade != changesNow) {
                made = maker.get();
                changesWhenMade = changesNow;
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    /// The reports have changed. Waits for nobody.
    void forget() {
        changes.incrementAndGet();
    }
}
