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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// One update of the index. A file is known by its content's hash, which is not computed where size and time of change
/// are still the same and the change is old enough for that to tell.
final class IndexUpdate {

    /// Two changes of a file within this time may bear the same time stamp.
    private static final Duration TIMESTAMP_GRAIN = Duration.ofSeconds(2);

    private final IndexWriter writer;
    private final ReportFolder folder;
    private final ReportReader reader;
    private final Map<String, FileState> known;
    private final List<FileChange> changes = new ArrayList<>();
    private int unchanged;

    IndexUpdate(IndexWriter writer, SearcherManager searchers, ReportFolder folder, ReportReader reader)
            throws IOException {
        this.writer = writer;
        this.folder = folder;
        this.reader = reader;
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
            writer.forceMergeDeletes(); // statistics count deleted documents until they are merged away
            writer.setLiveCommitData(IndexFolder.stamp().entrySet());
            writer.commit();
        }
        return new UpdateSummary(changes, unchanged);
    }

    private void bringUpToDate(ReportFolder.Entry entry, @Nullable FileState before) throws IOException {
        Instant modified = entry.modified().truncatedTo(ChronoUnit.MILLIS);
        if (before != null
                && before.size() == entry.size()
                && before.modified().equals(modified)
                && modified.isBefore(Instant.now().minus(TIMESTAMP_GRAIN))) {
            unchanged++;
            return;
        }
        try {
            byte[] content = folder.content(entry);
            FileState now = new FileState(entry.size(), modified, ContentHash.of(content));
            if (differs(before, now)) {
                write(reader.read(entry.file(), content), now, before);
            }
        } catch (ReportFolderException e) {
            String reason = String.valueOf(e.getMessage());
            FileState unread = FileState.unread(reason);
            if (differs(before, unread)) {
                write(new Reading.Skipped(entry.file(), reason), unread, before);
            }
        }
    }

    private boolean differs(@Nullable FileState before, FileState now) {
        if (before != null && before.hash().equals(now.hash())) {
            unchanged++;
            return false;
        }
        return true;
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
