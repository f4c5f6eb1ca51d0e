package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Source;
import java.io.Closeable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encodes the passages that were never encoded, so that no question has to wait for it.
public final class VectorFilling implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorFilling.class);

    private final PassageIndex index;
    private final VectorIndex vectors;
    private final Duration retry;
    private final CountDownLatch stop = new CountDownLatch(1);
    private boolean wanted;

    private final Thread thread = Thread.ofPlatform().daemon().name("encoding").unstarted(this::work);

    public VectorFilling(PassageIndex index, VectorIndex vectors) {
        this(index, vectors, Duration.ofMinutes(1));
    }

    /// @param retry what failed is tried again after this time
    VectorFilling(PassageIndex index, VectorIndex vectors, Duration retry) {
        this.index = index;
        this.vectors = vectors;
        this.retry = retry;
    }

    /// Encodes what is missing now, and deletes what belongs to no passage any more. Returns when that is done, or when
    /// the listener stops it.
    ///
    /// @param listener is told how many reports are done
    public void fill(UpdateListener listener) {
        try (PassageIndex.Snapshot snapshot = index.snapshot()) {
            List<Source> reports = snapshot.sources();
            Set<BytesRef> met = new HashSet<>();
            for (int done = 0; done < reports.size() && !listener.stopped(); done++) {
                for (Passage passage : snapshot.passages(reports.get(done).file())) {
                    if (!listener.stopped()) {
                        met.add(vectors.prepare(passage.text()));
                    }
                }
                listener.progress(done + 1, reports.size(), 0);
            }
            if (!reports.isEmpty() && !listener.stopped()) { // no reports: perhaps their disk is not mounted
                vectors.retain(met);
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
                tryToFill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToFill() throws InterruptedException {
        try {
            fill(new Stopper());
        } catch (RuntimeException e) {
            LOG.warn("Passages could not be encoded ahead ({}); that is tried again in {} s", e, retry.toSeconds());
            LOG.debug("The reason is", e);
            stop.await(retry.toMillis(), TimeUnit.MILLISECONDS);
            again();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!wanted && !closed()) {
            wait();
        }
        wanted = false;
        return !closed();
    }

    private boolean closed() {
        return stop.getCount() == 0;
    }

    private final class Stopper implements UpdateListener {
        @Override
        public boolean stopped() {
            return closed();
        }
    }

    /// Stops. Returns when the vectors are no longer in use.
    @Override
    public void close() {
        stop.countDown();
        again();
        Joining.await(thread);
    }
}
