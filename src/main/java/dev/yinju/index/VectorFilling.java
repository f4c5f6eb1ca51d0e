package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Source;
import java.io.Closeable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encodes the passages that were never encoded, so that no question has to wait for it.
public final class VectorFilling implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorFilling.class);

    private final PassageIndex index;
    private final VectorIndex vectors;
    private volatile boolean closed;
    private boolean wanted;

    private final Thread thread = Thread.ofPlatform().daemon().name("encoding").unstarted(this::work);

    public VectorFilling(PassageIndex index, VectorIndex vectors) {
        this.index = index;
        this.vectors = vectors;
    }

    /// Encodes what is missing now. Returns when that is done, or when the listener stops it.
    ///
    /// @param listener is told how many reports are done
    public void fill(UpdateListener listener) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            List<Source> reports = snapshot.sources();
            for (int done = 0; done < reports.size() && !listener.stopped(); done++) {
                for (Passage passage : snapshot.passages(reports.get(done).file())) {
                    if (!listener.stopped()) {
                        vectors.prepare(passage.text());
                    }
                }
                listener.progress(done + 1, reports.size(), 0);
            }
        }
    }

    /// Encodes what is missing, and later what [#again] tells of, beside everything else, on a thread of its own.
    public void start() {
        again();
        thread.start();
    }

    /// There may be new passages.
    public synchronized void again() {
        wanted = true;
        notifyAll();
    }

    private void work() {
        try {
            while (awaitWork()) {
                fill(new Stopper());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Passages are no longer encoded ahead, only when they are asked for", e);
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!wanted && !closed) {
            wait();
        }
        wanted = false;
        return !closed;
    }

    private final class Stopper implements UpdateListener {
        @Override
        public boolean stopped() {
            return closed;
        }
    }

    /// Stops. Returns when the vectors are no longer in use.
    @Override
    public void close() {
        closed = true;
        again();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
