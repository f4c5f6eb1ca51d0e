package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Source;
import dev.yinju.reports.Reading;
import dev.yinju.reports.Report;
import dev.yinju.reports.ReportFolder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// One update of the index. A file is known by its content's hash, which is not computed where size and time of change
/// are still the same and the change was old enough for that to tell when the content was loaded. Files are read and
/// written side by side.
final class IndexUpdate {

    private final IndexWriter writer;
    private final ParallelWriting writing = new ParallelWriting();
    private final Intake intake;
    private final UpdateListener listener;
    private final InstantSource clock;
    private final Origin before;
    private final Origin now;
    private final Map<String, FileState> known;
    private final UpdateSummary.Tally tally = new UpdateSummary.Tally();
    private int unchanged;
    private int toLoad;
    private int done;

    /// @param before the folder that the index was made from so far
    /// @param now the folder that it is made from now
    IndexUpdate(
            IndexWriter writer,
            SearcherManager searchers,
            Intake intake,
            UpdateListener listener,
            InstantSource clock,
            Origin before,
            Origin now)
            throws IOException {
        this.writer = writer;
        this.intake = intake;
        this.listener = listener;
        this.clock = clock;
        this.before = before;
        this.now = now;
        IndexSearcher searcher = searchers.acquire();
        try {
            this.known = FileDocuments.states(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /// @throws CancellationException if the listener stops it; nothing is committed then
    UpdateSummary run(Listing listing) throws IOException {
        known.keySet().removeIf(listing::keeps);
        try (writing) {
            load(loadings(listing.entries()));
            writing.finish();
        }
        for (String gone : known.keySet()) {
            writer.deleteDocuments(new Term(Fields.FILE, gone));
            changed(new FileChange(gone, FileChange.Kind.REMOVED, null));
        }
        boolean changes = writer.hasUncommittedChanges();
        if (changes) {
            ReportIndex.FOLDER.mergeDeletes(writer);
        }
        if (changes || !now.equals(before)) {
            ReportIndex.FOLDER.commit(writer, now.stamp());
        }
        return tally.summary(unchanged);
    }

    /// Takes the listed files out of the known ones; those that may have changed are to be loaded.
    private List<FileLoading> loadings(List<ReportFolder.Entry> entries) {
        List<FileLoading> loadings = new ArrayList<>();
        for (ReportFolder.Entry entry : entries) {
            FileState before = known.remove(entry.file());
            if (before != null && before.fits(entry)) {
                unchanged++;
            } else {
                loadings.add(new FileLoading(intake, entry, before, clock.instant()));
            }
        }
        return loadings;
    }

    private void load(List<FileLoading> loadings) throws IOException {
        toLoad = loadings.size();
        try (ParallelReading reading = new ParallelReading(intake, this::tick)) {
            for (FileLoading loading : loadings) {
                while (!reading.hasRoomFor(loading)) {
                    store(reading.take());
                }
                reading.put(loading);
            }
            while (!reading.isEmpty()) {
                store(reading.take());
            }
        }
    }

    private void tick() {
        if (listener.stopped()) {
            throw new CancellationException("the update of the index was stopped");
        }
        listener.progress(done, toLoad, tally.skipped());
    }

    private void store(FileLoading.Loaded file) throws IOException {
        if (file.reading() != null) {
            write(file.reading(), file.state(), file.before());
        } else {
            unchanged++;
            if (!file.state().equals(file.before())) {
                writing.write(
                        () -> writer.updateDocValues(new Term(Fields.NAME, file.file()), Fields.version(file.state())));
            }
        }
        done++;
        tick();
    }

    private void write(Reading reading, FileState state, @Nullable FileState before) throws IOException {
        FileChange.Kind kind = before == null ? FileChange.Kind.ADDED : FileChange.Kind.CHANGED;
        List<Passage> passages = reading instanceof Reading.Read(Report report) ? report.passages() : List.of();
        IndexedFile file = indexed(reading);
        writing.write(() -> {
            Document last = Fields.file(file, state, Fingerprint.of(passages));
            Iterable<Document> block = () -> Stream.concat(passages.stream().map(Fields::passage), Stream.of(last))
                    .iterator();
            return writer.updateDocuments(new Term(Fields.FILE, reading.file()), block);
        });
        changed(new FileChange(reading.file(), kind, file));
    }

    private void changed(FileChange change) {
        tally.add(change);
        listener.changed(change);
    }

    private static IndexedFile indexed(Reading reading) {
        return switch (reading) {
            case Reading.Read(Report report) ->
                new IndexedFile(
                        report.source(),
                        report.characters(),
                        report.passages().size(),
                        report.repairs(),
                        report.type(),
                        report.dropped(),
                        report.problems(),
                        List.of());
            case Reading.Skipped(String name, String reason) ->
                new IndexedFile(Source.unnamed(name), 0, 0, 0, null, 0, List.of(reason), List.of());
        };
    }
}
