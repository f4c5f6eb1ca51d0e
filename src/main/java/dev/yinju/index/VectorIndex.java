package dev.yinju.index;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vectors of the passages' tokens, on disk, so that the same text is never encoded twice. A text is known by its
/// hash: vectors outlive a rebuilt index, a renamed file and a restart.
///
/// Texts that were never encoded are encoded when they are asked for. Any number of threads may ask. Trouble with the
/// disk costs time only: what cannot be read or kept is computed.
public final class VectorIndex implements Encoder, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorIndex.class);

    private static final String TEXT = "text";
    private static final String VECTORS = "vectors";

    /// So many bytes of the vectors used last are held in memory.
    private static final long MOST_REMEMBERED = 32L << 20;

    /// New vectors are written to disk by so many, so that a crash loses at most as many.
    private static final int WRITTEN_TOGETHER = 64;

    private final Encoder encoder;
    private final Directory directory;
    private final IndexFolder folder;
    private final boolean readOnly;
    private final SearcherManager searchers;
    private final RecentVectors recent = new RecentVectors(MOST_REMEMBERED);

    /// Held by who uses the fields below.
    private final ReentrantLock writing = new ReentrantLock();
    /// Absent until something is to be written.
    private @Nullable IndexWriter writer;

    private int unwritten;
    private volatile boolean failing;

    private VectorIndex(Encoder encoder, IndexFolder folder, Directory directory, boolean readOnly) throws IOException {
        this.encoder = encoder;
        this.folder = folder;
        this.directory = directory;
        this.readOnly = readOnly;
        this.searchers = new SearcherManager(directory, null);
    }

    /// Opens the vectors in a folder, which is made if it is missing. Damaged ones and those of another
    /// encoder are thrown away. Where another process writes them, or the folder cannot be written, they
    /// are read only, and what is missing is not kept.
    ///
    /// @param encoder computes what is missing
    /// @param version names the encoder; changes when its vectors do
    /// @throws IndexException if they can neither be written nor read
    public static VectorIndex open(Path path, Encoder encoder, String version) throws IndexException {
        return open(path, encoder, new IndexFolder(version));
    }

    /// The same for a process that asks a few questions and ends; its threads must not be interrupted while they ask.
    ///
    /// @throws IndexException if they can neither be written nor read
    public static VectorIndex openBriefly(Path path, Encoder encoder, String version) throws IndexException {
        return open(path, encoder, new IndexFolder(version, true));
    }

    private static VectorIndex open(Path path, Encoder encoder, IndexFolder folder) throws IndexException {
        try {
            return open(folder, encoder, folder.open(path).directory(), false);
        } catch (IOException notToBeWritten) {
            LOG.debug("The vectors in {} are read only", path, notToBeWritten);
            try {
                return open(folder, encoder, folder.openReadOnly(path).directory(), true);
            } catch (IOException e) {
                notToBeWritten.addSuppressed(e);
                throw IndexFolder.unusable(path, notToBeWritten);
            }
        }
    }

    /// Remembers the vectors used last, and nothing on disk.
    public static VectorIndex inMemory(Encoder encoder) {
        IndexFolder folder = new IndexFolder("");
        Directory directory = new ByteBuffersDirectory();
        try {
            return open(folder, encoder, directory, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VectorIndex open(IndexFolder folder, Encoder encoder, Directory directory, boolean readOnly)
            throws IOException {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                folder.writer(directory).close(); // leaves an empty index to be read
            }
            return new VectorIndex(encoder, folder, directory, readOnly);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    @Override
    public TokenVectors encode(String text) {
        BytesRef key = key(text);
        TokenVectors vectors = recent.get(key);
        if (vectors == null) {
            vectors = storedOrEncoded(key, text);
            recent.put(key, vectors);
        }
        return vectors;
    }

    private TokenVectors storedOrEncoded(BytesRef key, String text) {
        TokenVectors vectors = null;
        try {
            vectors = stored(key);
            if (vectors == null) {
                vectors = encoder.encode(text);
                store(key, vectors);
            }
        } catch (LockObtainFailedException e) {
            LOG.debug("These vectors are not kept, as another process is keeping some", e);
        } catch (IOException | AlreadyClosedException e) {
            failed(e);
        }
        return vectors == null ? encoder.encode(text) : vectors;
    }

    private void failed(Exception e) {
        if (!failing) {
            failing = true;
            LOG.warn("Vectors of passages are computed but not kept ({}). Make sure that the disk has room.", e, e);
        }
    }

    /// Makes sure that a text's vectors are on disk, unless they are only read.
    ///
    /// @return by what the text is known
    /// @throws UncheckedIOException if they cannot be read or written, because another process is
    ///     keeping some say; nothing is encoded then
    BytesRef prepare(String text) {
        BytesRef key = key(text);
        try {
            if (!readOnly && !isStored(key)) {
                requireWriter();
                TokenVectors known = recent.get(key);
                store(key, known == null ? encoder.encode(text) : known);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes the vectors of all other texts, unless they are only read or another process is
    /// keeping some: they are in nobody's way, and deleted another time.
    ///
    /// @param keys by what the texts are known
    /// @throws UncheckedIOException if they cannot be read or written
    void retain(Set<BytesRef> keys) {
        writing.lock();
        try {
            if (writer != null && unwritten > 0) {
                commit(openWriter()); // only what is committed is searched for others
            }
            List<Term> others = readOnly ? List.of() : others(keys);
            if (!others.isEmpty()) {
                IndexWriter to = openWriter();
                to.deleteDocuments(others.toArray(Term[]::new));
                commit(to);
            }
        } catch (LockObtainFailedException e) {
            LOG.debug("What is no longer needed stays, as another process is keeping vectors", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private List<Term> others(Set<BytesRef> keys) throws IOException {
        List<Term> others = new ArrayList<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(TEXT);
                if (terms != null) {
                    TermsEnum all = terms.iterator();
                    for (BytesRef key = all.next(); key != null; key = all.next()) {
                        if (!keys.contains(key)) {
                            others.add(new Term(TEXT, BytesRef.deepCopyOf(key)));
                        }
                    }
                }
            }
            return others;
        } finally {
            searchers.release(searcher);
        }
    }

    /// By what a text is known.
    static BytesRef key(String text) {
        return new BytesRef(ContentHash.of(text).bytes());
    }

    private boolean isStored(BytesRef key) throws IOException {
        return find(key, values -> true) != null;
    }

    private @Nullable TokenVectors stored(BytesRef key) throws IOException {
        return find(key, values -> VectorCodec.decode(values.binaryValue()));
    }

    /// Makes something of the stored vectors.
    private interface Reader<T> {
        T read(BinaryDocValues values) throws IOException;
    }

    /// @return null if a text's vectors are not on disk
    private <T> @Nullable T find(BytesRef key, Reader<T> reader) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                BinaryDocValues values = find(key, leaf.reader());
                if (values != null) {
                    return reader.read(values);
                }
            }
            return null;
        } finally {
            searchers.release(searcher);
        }
    }

    /// @return at the document that holds them; null if the segment does not
    private static @Nullable BinaryDocValues find(BytesRef key, LeafReader segment) throws IOException {
        Bits live = segment.getLiveDocs();
        PostingsEnum found = segment.postings(new Term(TEXT, key), PostingsEnum.NONE);
        BinaryDocValues values = segment.getBinaryDocValues(VECTORS);
        if (found == null || values == null) {
            return null;
        }
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if ((live == null || live.get(document)) && values.advanceExact(document)) {
                return values;
            }
        }
        return null;
    }

    private void store(BytesRef key, TokenVectors vectors) throws IOException {
        if (readOnly) {
            return;
        }
        Document document = new Document();
        document.add(new StringField(TEXT, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(VECTORS, VectorCodec.encode(vectors)));
        writing.lock();
        try {
            IndexWriter to = openWriter();
            to.updateDocument(new Term(TEXT, key), document);
            unwritten++;
            if (unwritten >= WRITTEN_TOGETHER) {
                commit(to);
            }
        } finally {
            writing.unlock();
        }
    }

    private void requireWriter() throws IOException {
        writing.lock();
        try {
            openWriter();
        } finally {
            writing.unlock();
        }
    }

    /// Opened with the first vectors that are to be kept, as a question whose passages are all encoded needs no writer.
    /// Lucene closes a writer that could not write; what it had not written is lost.
    private IndexWriter openWriter() throws IOException {
        IndexWriter last = writer;
        if (last != null && last.isOpen()) {
            return last;
        }
        unwritten = 0;
        IndexWriter reopened = folder.writer(directory);
        writer = reopened;
        return reopened;
    }

    private void commit(IndexWriter to) throws IOException {
        folder.commit(to);
        searchers.maybeRefreshBlocking();
        unwritten = 0;
        if (failing) {
            failing = false;
            LOG.info("Vectors of passages are kept again");
        }
    }

    /// Writes what is not yet on disk, and closes the files.
    @Override
    public void close() throws IOException {
        writing.lock();
        try (directory;
                searchers;
                IndexWriter last = writer) {
            if (last != null && last.isOpen() && unwritten > 0) {
                commit(last);
            }
        } finally {
            writing.unlock();
        }
    }
}
