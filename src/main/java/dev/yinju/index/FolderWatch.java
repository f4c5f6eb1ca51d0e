package dev.yinju.index;

import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import java.io.Closeable;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an index up to date with its folder while questions are asked. The folder is listed again and again, which
/// works on every file system and costs little; only when the listing has changed is anything read or written.
///
/// What changed is taken in once two looks in a row found it the same, so that files still being written, copied or
/// replaced are waited for. When the folder is gone, or an empty one has taken its place, the index stays as it is.
public final class FolderWatch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// The pause is at least so many times as long as the listing took: a huge folder must not keep a core busy.
    private static final int REST = 10;

    private final ReportIndex index;
    private final Intake intake;
    private final Consumer<UpdateSummary> whenChanged;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("folder watch").unstarted(this::follow);
    private final CountDownLatch stop = new CountDownLatch(1);

    /// Who waits for a look.
    private final BlockingQueue<CompletableFuture<UpdateSummary>> requests = new LinkedBlockingQueue<>();

    /// What the last look found: the versions of the files.
    private Map<String, Long> seen = Map.of();
    /// What the index was last brought up to date with.
    private Map<String, Long> indexed = Map.of();

    private boolean updated;
    private Duration listingTook = Duration.ZERO;
    private Optional<Object> folderIdentity = Optional.empty();
    private @Nullable String failure;
    private volatile long lastLook = System.nanoTime();

    /// @param whenChanged is told what an update changed, on the thread of the watch
    public FolderWatch(ReportIndex index, Intake intake, Consumer<UpdateSummary> whenChanged) {
        this.index = index;
        this.intake = intake;
        this.whenChanged = whenChanged;
    }

    /// Begins to look, on a thread of its own, until the watch is closed.
    public void start() {
        thread.start();
    }

    /// How long ago the index was last known to be up to date with the folder.
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }

    /// Looks at once. The result is what changed, when it is taken in, files that are still being written excepted; it
    /// fails where the reports cannot be read now, and is cancelled when the watch is closed or does not run.
    public CompletableFuture<UpdateSummary> lookNow() {
        CompletableFuture<UpdateSummary> request = new CompletableFuture<>();
        requests.add(request);
        if (stopped() || !thread.isAlive()) {
            cancelRequests();
        }
        return request;
    }

    private void follow() {
        try {
            while (!stopped()) {
                CompletableFuture<UpdateSummary> request = nextRequest();
                if (request == null) {
                    look();
                } else {
                    answer(request);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop.countDown();
            cancelRequests();
        }
    }

    /// A request, or none when it is time for a look.
    private @Nullable CompletableFuture<UpdateSummary> nextRequest() throws InterruptedException {
        Duration rest = listingTook.multipliedBy(REST);
        Duration pause = rest.compareTo(PAUSE) > 0 ? rest : PAUSE;
        return requests.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private void cancelRequests() {
        for (var request = requests.poll(); request != null; request = requests.poll()) {
            request.cancel(false);
        }
    }

    /// Two looks, with the time between them that a file needs to be known as finished.
    private void answer(CompletableFuture<UpdateSummary> request) throws InterruptedException {
        UpdateSummary first = stopped() ? UpdateSummary.unchanged(indexed.size()) : look();
        if (!seen.equals(indexed) && !stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            first = first.and(look());
        }
        if (stopped()) {
            request.cancel(false);
        } else if (failure != null) {
            request.completeExceptionally(new IllegalStateException(failure));
        } else {
            request.complete(first);
        }
    }

    /// Looks once, and returns what that changed. What goes wrong is logged, once for as long as
    /// it goes wrong; the next look tries again.
    UpdateSummary look() {
        UpdateSummary summary = UpdateSummary.unchanged(indexed.size());
        try {
            long start = System.nanoTime();
            ReportFolder.Contents contents = intake.folder().list();
            Optional<Object> identity = intake.folder().identity();
            listingTook = Duration.ofNanos(System.nanoTime() - start);
            if (contents.entries().isEmpty() && !seen.isEmpty() && !identity.equals(folderIdentity)) {
                fail("an empty folder has taken the place of the reports folder; is its disk not mounted?", null);
                return summary;
            }
            folderIdentity = identity;
            summary = bringUpToDate(contents).orElse(summary);
            lastLook = System.nanoTime();
            if (failure != null) {
                LOG.info("The reports are followed again");
                failure = null;
            }
        } catch (CancellationException e) {
            LOG.debug("Stopped in the middle of an update");
        } catch (ReportFolderException | IndexException e) {
            fail(String.valueOf(e.getMessage()), null);
        } catch (RuntimeException | OutOfMemoryError e) {
            fail("of an error in the program: " + e, e);
        }
        return summary;
    }

    private void fail(String reason, @Nullable Throwable unexpected) {
        if (!reason.equals(failure)) {
            failure = reason;
            LOG.warn("Questions are answered from the reports as they were, because " + reason, unexpected);
        }
    }

    private Optional<UpdateSummary> bringUpToDate(ReportFolder.Contents contents)
            throws ReportFolderException, IndexException {
        List<ReportFolder.Entry> entries = contents.entries();
        Map<String, Long> now = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> now.put(entry.file(), entry.version()));
        Map<String, Long> before = seen;
        seen = now.equals(before) ? before : now;
        Set<String> changed = differences(now, indexed);
        Set<String> unfinished = differences(now, before);
        unfinished.retainAll(changed);
        boolean atFirst = !updated && unfinished.isEmpty();
        if (!atFirst && changed.size() == unfinished.size()) {
            return Optional.empty();
        }
        List<ReportFolder.Entry> finished = entries.stream()
                .filter(entry -> !unfinished.contains(entry.file()))
                .toList();
        return Optional.of(update(new Listing(finished, unfinished, contents.unlisted())));
    }

    private UpdateSummary update(Listing listing) throws ReportFolderException, IndexException {
        UpdateSummary summary = index.update(intake, listing, new Stopper());
        Map<String, Long> upToDate = new HashMap<>(indexed);
        upToDate.keySet().removeIf(file -> !listing.keeps(file));
        listing.entries().forEach(entry -> upToDate.put(entry.file(), entry.version()));
        indexed = upToDate;
        updated = true;
        if (summary.changed() > 0) {
            whenChanged.accept(summary);
        }
        return summary;
    }

    private static Set<String> differences(Map<String, Long> one, Map<String, Long> other) {
        Set<String> files = new HashSet<>();
        one.forEach((file, version) -> {
            if (!version.equals(other.get(file))) {
                files.add(file);
            }
        });
        other.keySet().stream().filter(file -> !one.containsKey(file)).forEach(files::add);
        return files;
    }

    private final class Stopper implements UpdateListener {
        @Override
        public boolean stopped() {
            return FolderWatch.this.stopped();
        }
    }

    /// Stops looking; an update under way is left off. Returns when the index is no longer in use.
    @Override
    public void close() {
        stop.countDown(); // no interrupt, which would close the files that the index is being written to
        requests.add(new CompletableFuture<>()); // wakes the thread up
        Joining.await(thread);
        cancelRequests();
    }
}
