package dev.yinju.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes to the index on threads of its own, several files at once. What is handed in and not yet written is bounded.
final class ParallelWriting implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int MAX_WAITING = 2 * THREADS;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("writing-", 0).factory());
    private final Deque<Future<Long>> underWay = new ArrayDeque<>();

    /// Has something written, soon. Waits where too much is under way.
    ///
    /// @throws IOException if something that was handed in earlier cannot be written
    void write(Callable<Long> writing) throws IOException {
        if (underWay.size() >= MAX_WAITING) {
            await(underWay.remove());
        }
        underWay.add(threads.submit(writing));
    }

    /// Waits until everything is written.
    ///
    /// @throws IOException if something cannot be written
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    private static void await(Future<Long> written) throws IOException {
        try {
            written.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    /// Returns when nothing is being written any more.
    @Override
    public void close() {
        threads.close();
    }
}
