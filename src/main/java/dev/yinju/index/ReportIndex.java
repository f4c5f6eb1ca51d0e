package dev.yinju.index;

import dev.yinju.answering.PassageIndex;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The passages of a folder of reports, on disk. One process at a time holds an index; in it, any number of threads
/// may ask while one updates.
public final class ReportIndex implements PassageIndex, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportIndex.class);

    /// The format goes up with every change in how reports are read, cut up or stored.
    private static final String FORMAT = "10";

    static final IndexFolder FOLDER = new IndexFolder(FORMAT);

    private final Directory directory;
    private final SearcherManager searchers;
    private final boolean rebuilt;
    private final InstantSource clock;

    /// Absent where the index is only read. Used by the one update that is under way.
    private @Nullable IndexWriter writer;

    /// The folder that it was last brought up to date with.
    private Origin origin;

    private ReportIndex(IndexFolder.Opened opened, @Nullable IndexWriter writer, InstantSource clock)
            throws IOException {
        this.directory = opened.directory();
        this.rebuilt = opened.emptied();
        this.writer = writer;
        this.searchers = new SearcherManager(directory, ReportSearcher.FACTORY);
        this.clock = clock;
        this.origin = Origin.in(IndexFolder.stamp(directory));
    }

    /// Opens the index in a folder, which is made if it is missing. An index of another version or a damaged one is
    /// emptied: the next [update][#update] builds it anew from the reports.
    ///
    /// @throws IndexException if another process holds the index, or the folder cannot be written
    public static ReportIndex open(Path folder) throws IndexException {
        return open(folder, InstantSource.system());
    }

    static ReportIndex open(Path folder, InstantSource clock) throws IndexException {
        try {
            IndexFolder.Opened opened = FOLDER.open(folder);
            IndexWriter writer = null;
            try {
                writer = FOLDER.writer(opened.directory());
                return new ReportIndex(opened, writer, clock);
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(writer, opened.directory());
                throw e;
            }
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        }
    }

    /// Opens an index as it was last completed, to be read only: beside a process that holds it, or in a folder that
    /// cannot be written. Later changes are not seen.
    ///
    /// @throws IndexException if there is none, or it is of another version or damaged
    public static ReportIndex openReadOnly(Path folder) throws IndexException {
        return openReadOnly(folder, FOLDER);
    }

    /// The same for a process that asks a few questions and ends; its threads must not be interrupted while they ask.
    ///
    /// @throws IndexException if there is none, or it is of another version or damaged
    public static ReportIndex openBriefly(Path folder) throws IndexException {
        return openReadOnly(folder, new IndexFolder(FORMAT, true));
    }

    private static ReportIndex openReadOnly(Path folder, IndexFolder as) throws IndexException {
        try {
            IndexFolder.Opened opened = as.openReadOnly(folder);
            try {
                return new ReportIndex(opened, null, InstantSource.system());
            } catch (IOException e) {
                opened.directory().close();
                throw e;
            }
        } catch (IOException e) {
            throw IndexFolder.unusable(folder, e);
        }
    }

    /// Loads the part of Lucene that every question needs, which takes longer than the question; opening an index and
    /// asking it waits for what is not yet loaded.
    public static void prepare() {
        Codec codec = Codec.getDefault();
        try (MultiReader nothing = new MultiReader()) {
            Query query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.FILE, codec.getName())), BooleanClause.Occur.SHOULD)
                    .build();
            new IndexSearcher(nothing).search(query, 1, IndexSnapshot.BEST_FIRST);
            LOG.debug("Lucene is ready: {}", codec);
        } catch (IOException e) {
            LOG.debug("Lucene could not be made ready", e);
        }
    }

    /// Whether the index is only read; it cannot be updated then.
    public boolean readOnly() {
        return writer == null;
    }

    /// Where the reports lie that the index was last brought up to date with, as [ReportFolder#location] says it; empty
    /// if it never was.
    public synchronized String reports() {
        return origin.folder();
    }

    /// Whether the index was found to be of another version or damaged, and is built anew.
    public boolean rebuilt() {
        return rebuilt;
    }

    /// Whether the index is up to date with the files of a folder, so that an update would change nothing.
    ///
    /// @throws ReportFolderException if the folder cannot be listed
    public synchronized boolean isUpToDate(Intake intake) throws ReportFolderException {
        Listing listing = Listing.of(intake.folder().list());
        if (!Origin.of(intake.folder()).equals(origin)) {
            return false;
        }
        try (IndexSnapshot snapshot = view(null)) {
            return listing.fits(snapshot.fileStates());
        }
    }

    /// Brings the index up to date with the files of a folder: reads the new and the changed ones, forgets the removed
    /// ones, leaves the rest alone. Questions asked meanwhile are answered from the state before.
    ///
    /// @throws ReportFolderException if the folder cannot be listed, or an empty one has taken its place;
    ///     the index is then as it was
    /// @throws IndexException if the index cannot be written; it is then as it was
    /// @throws java.util.concurrent.CancellationException if the listener stops it; the index is then as it was
    public UpdateSummary update(Intake intake, UpdateListener listener) throws ReportFolderException, IndexException {
        Listing listing = Listing.of(intake.folder().list());
        if (listing.entries().isEmpty() && size() > 0 && isReplaced(intake.folder())) {
            throw new ReportFolderException(
                    "an empty folder has taken the place of the reports folder %s; is its disk not mounted? If there are really no more reports, put one file there"
                            .formatted(intake.folder().location()));
        }
        return update(intake, listing, listener);
    }

    private synchronized boolean isReplaced(ReportFolder folder) throws ReportFolderException {
        return Origin.of(folder).hasTakenThePlaceOf(origin);
    }

    synchronized UpdateSummary update(Intake intake, Listing listing, UpdateListener listener)
            throws ReportFolderException, IndexException {
        if (writer == null) {
            throw new IllegalStateException("the index was opened to be read only");
        }
        try {
            if (!writer.isOpen()) {
                writer = FOLDER.writer(directory);
            }
            Origin now = Origin.of(intake.folder());
            UpdateSummary summary =
                    update(new IndexUpdate(writer, searchers, intake, listener, clock, origin, now), writer, listing);
            origin = now;
            searchers.maybeRefreshBlocking();
            return summary;
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexException(
                    "the index cannot be written (%s). Make sure that the disk has room, then start again."
                            .formatted(e),
                    e);
        }
    }

    /// What an update that fails has written must not show up with the next one.
    private static UpdateSummary update(IndexUpdate update, IndexWriter writer, Listing listing) throws IOException {
        boolean done = false;
        try {
            UpdateSummary summary = update.run(listing);
            done = true;
            return summary;
        } finally {
            if (!done) {
                writer.rollback();
            }
        }
    }

    @Override
    public Snapshot snapshot(@Nullable String within) {
        return view(within);
    }

    /// All files that the index knows, those that could not be read among them, in the order of their names.
    public List<IndexedFile> files() {
        List<IndexedFile> files = new ArrayList<>();
        forEachFile(files::add);
        return files;
    }

    /// Hands out all files, one after the other, in the order of their names.
    public void forEachFile(Consumer<IndexedFile> reader) {
        try (IndexSnapshot snapshot = view(null)) {
            snapshot.forEachFile(reader);
        }
    }

    /// How many files it knows.
    public int size() {
        try (IndexSnapshot snapshot = view(null)) {
            return snapshot.size();
        }
    }

    /// Whether it holds nothing that could be quoted.
    public boolean isEmpty() {
        try (IndexSnapshot snapshot = view(null)) {
            return snapshot.isEmpty();
        }
    }

    /// How many files hold a report that another file holds too.
    public int copied() {
        try (IndexSnapshot snapshot = view(null)) {
            return snapshot.copied();
        }
    }

    private IndexSnapshot view(@Nullable String within) {
        try {
            return new IndexSnapshot(searchers, within);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
