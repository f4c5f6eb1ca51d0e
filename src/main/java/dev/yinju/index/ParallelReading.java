package dev.yinju.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads files on threads of its own, several at once, and hands them out in the order in which they were put in. What
/// is put in and not yet taken out is bounded by number and size, and with it the memory. So a slow file holds up what
/// comes after it only once that bound is reached; and after the time limit it is given up.
final class ParallelReading implements AutoCloseable {

    private static final int MAX_FILES = 256;

    /// In bytes of the files.
    private static final long MAX_BYTES = 16L << 20;

    /// How often a waiting update looks about.
    private static final long TICK_MILLIS = 200;

    /// A file that hangs must leave one to go on, on the smallest machine too.
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("reading-", 0).factory());
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Intake intake;
    private final Runnable atTick;
    private long bytes;

    private record Task(FileLoading loading, Future<FileLoading.Loaded> result) {}

    /// @param atTick is called again and again while a file is waited for; what it throws ends the waiting
    ParallelReading(Intake intake, Runnable atTick) {
        this.intake = intake;
        this.atTick = atTick;
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /// Whether a file may be put in before one is taken out.
    boolean hasRoomFor(FileLoading loading) {
        return isEmpty() || (tasks.size() < MAX_FILES && bytes + loading.entry().size() <= MAX_BYTES);
    }

    void put(FileLoading loading) {
        bytes += loading.entry().size();
        tasks.add(start(loading));
    }

    /// Waits for the file that was put in first.
    ///
    /// @throws IOException if the waiting thread is interrupted
    FileLoading.Loaded take() throws IOException {
        Task task = tasks.remove();
        bytes -= task.loading().entry().size();
        try {
            return await(task);
        } catch (OutOfMemoryError e) {
            return readAlone(task.loading());
        }
    }

    private Task start(FileLoading loading) {
        return new Task(loading, threads.submit(loading));
    }

    private FileLoading.Loaded await(Task task) throws IOException {
        while (true) {
            try {
                return task.result().get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                atTick.run();
                if (task.loading().tooSlow()) {
                    return giveUp(task);
                }
            } catch (CancellationException e) { // it was given up before its turn came
                return givenUp(task);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(task.loading().entry().file(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("interrupted").initCause(e);
            }
        }
    }

    /// A thread cannot be killed. It is asked to end and, since it need not comply, another one takes its place.
    private FileLoading.Loaded giveUp(Task task) {
        task.result().cancel(true);
        threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
        return givenUp(task);
    }

    private FileLoading.Loaded givenUp(Task task) {
        return task.loading()
                .givenUp("not read within %d s; split it, or raise reports.time-limit and save it anew"
                        .formatted(intake.timeLimit().toSeconds()));
    }

    /// The memory may have been used up by a file that was read at the same time.
    private FileLoading.Loaded readAlone(FileLoading loading) throws IOException {
        for (Task other : tasks) {
            awaitEnd(other);
        }
        try {
            return await(start(loading.again()));
        } catch (OutOfMemoryError e) {
            return loading.givenUp("too large for the memory; split it, or give Java more with -Xmx");
        }
    }

    private void awaitEnd(Task task) throws IOException {
        try {
            await(task);
        } catch (OutOfMemoryError e) {
            // This file's turn comes.
        }
    }

    /// Ends what is under way, as far as it lets itself be ended.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
