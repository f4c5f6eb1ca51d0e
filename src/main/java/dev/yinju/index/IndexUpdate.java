package dev.yinju.index;

import dev.yinju.answering.Source;
import dev.yinju.reports.Reading;
import dev.yinju.reports.Report;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// One update of the index. A file is known by its content's hash, which is not computed where size and time of change
/// are still the same and the change was old enough for that to tell when the content was loaded.
final class IndexUpdate {

    /// Two changes of a file within this time may bear the same time stamp.
    private static final Duration TIMESTAMP_GRAIN = Duration.ofSeconds(2);

    private final IndexWriter writer;
    private final ReportFolder folder;
    private final ReportReader reader;
    private final InstantSource clock;
    private final Map<String, FileState> known;
    private final List<FileChange> changes = new ArrayList<>();
    private int unchanged;

    IndexUpdate(
            IndexWriter writer,
            SearcherManager searchers,
            ReportFolder folder,
            ReportReader reader,
            InstantSource clock)
            throws IOException {
        this.writer = writer;
        this.folder = folder;
        this.reader = reader;
        this.clock = clock;
        IndexSearcher searcher = searchers.acquire();
        try {
            this.known = FileDocuments.states(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    UpdateSummary run() throws ReportFolderException, IOException {
        List<ReportFolder.Entry> entries = folder.list();
        for (ReportFolder.Entry entry : entries) {
            bringUpToDate(entry, known.remove(entry.file()));
        }
        for (String gone : known.keySet()) {
            writer.deleteDocuments(new Term(Fields.FILE, gone));
            changes.add(new FileChange(gone, FileChange.Kind.REMOVED, null));
        }
        changes.sort(Comparator.comparing(FileChange::file));
        if (writer.hasUncommittedChanges()) {
            writer.forceMergeDeletes();
            writer.setLiveCommitData(IndexFolder.stamp().entrySet());
            writer.commit();
        }
        return new UpdateSummary(changes, unchanged);
    }

    private void bringUpToDate(ReportFolder.Entry entry, @Nullable FileState before) throws IOException {
        Instant modified = entry.modified().truncatedTo(ChronoUnit.MILLIS);
        if (before != null && before.fits(entry.size(), modified)) {
            unchanged++;
            return;
        }
        Loaded loaded = load(entry, modified);
        if (before != null && before.hash().equals(loaded.state().hash())) {
            leave(entry.file(), loaded.state(), before);
        } else {
            write(loaded.reading().get(), loaded.state(), before);
        }
    }

    private record Loaded(FileState state, Supplier<Reading> reading) {}

    private Loaded load(ReportFolder.Entry entry, Instant modified) {
        boolean settled = modified.isBefore(clock.instant().minus(TIMESTAMP_GRAIN));
        try {
            byte[] content = folder.content(entry);
            ContentHash hash = ContentHash.of(content);
            return new Loaded(
                    settled ? new FileState(entry.size(), modified, hash) : FileState.unsettled(hash),
                    () -> reader.read(entry.file(), content));
        } catch (ReportFolderException e) {
            String reason = String.valueOf(e.getMessage());
            return new Loaded(FileState.unread(reason), () -> new Reading.Skipped(entry.file(), reason));
        }
    }

    private void leave(String file, FileState now, FileState before) throws IOException {
        unchanged++;
        if (!now.equals(before)) {
            writer.updateDocValues(new Term(Fields.NAME, file), Fields.stamp(now));
        }
    }

    private void write(Reading reading, FileState state, @Nullable FileState before) throws IOException {
        FileChange.Kind kind = before == null ? FileChange.Kind.ADDED : FileChange.Kind.CHANGED;
        List<Document> block = new ArrayList<>();
        IndexedFile file = switch (reading) {
            case Reading.Read(Report report) -> {
                report.passages().stream().map(Fields::passage).forEach(block::add);
                yield new IndexedFile(
                        report.source(),
                        report.characters(),
                        report.passages().size(),
                        report.repairs(),
                        report.problems());
            }
            case Reading.Skipped(String name, String reason) ->
                new IndexedFile(Source.unnamed(name), 0, 0, 0, List.of(reason));
        };
        block.add(Fields.file(file, state));
        writer.updateDocuments(new Term(Fields.FILE, reading.file()), block);
        changes.add(new FileChange(reading.file(), kind, file));
    }
}
