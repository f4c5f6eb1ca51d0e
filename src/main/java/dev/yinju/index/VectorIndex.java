package dev.yinju.index;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The vectors of the passages' tokens, on disk, so that the same text is never encoded twice. A text is known by its
/// hash: vectors outlive a rebuilt index, a renamed file and a restart.
///
/// Texts that were never encoded are encoded when they are asked for. Any number of threads may ask.
public final class VectorIndex implements Encoder, Closeable {

    private static final String TEXT = "text";
    private static final String VECTORS = "vectors";

    /// New vectors are written to disk by so many, so that a crash loses at most as many.
    private static final int WRITTEN_TOGETHER = 64;

    private final Encoder encoder;
    private final Directory directory;
    /// Absent where another process writes.
    private final @Nullable IndexWriter writer;

    private final IndexFolder folder;
    private final SearcherManager searchers;
    private final RecentVectors recent = new RecentVectors();
    private int unwritten;

    private VectorIndex(Encoder encoder, IndexFolder folder, Directory directory, @Nullable IndexWriter writer)
            throws IOException {
        this.encoder = encoder;
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(directory, null);
    }

    /// Opens the vectors in a folder, which is made if it is missing. Damaged ones and those of another encoder are
    /// thrown away. Where another process writes them, they are read only, and what is missing is not kept.
    ///
    /// @param encoder computes what is missing
    /// @param version names the encoder; changes when its vectors do
    /// @throws IndexException if the folder cannot be written
    public static VectorIndex open(Path path, Encoder encoder, String version) throws IndexException {
        IndexFolder folder = new IndexFolder(version);
        try {
            return open(folder, encoder, folder.open(path).directory(), true);
        } catch (LockObtainFailedException e) {
            return readOnly(path, folder, encoder);
        } catch (IOException e) {
            throw IndexFolder.unusable(path, e);
        }
    }

    private static VectorIndex readOnly(Path path, IndexFolder folder, Encoder encoder) throws IndexException {
        try {
            return open(folder, encoder, FSDirectory.open(path), false);
        } catch (IOException e) {
            throw IndexFolder.unusable(path, e);
        }
    }

    private static VectorIndex open(IndexFolder folder, Encoder encoder, Directory directory, boolean writing)
            throws IOException {
        IndexWriter writer = null;
        try {
            writer = writing ? folder.writer(directory) : null;
            return new VectorIndex(encoder, folder, directory, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    @Override
    public TokenVectors encode(String text) {
        BytesRef key = key(text);
        TokenVectors vectors = recent.get(key);
        if (vectors == null) {
            vectors = stored(key);
        }
        if (vectors == null) {
            vectors = encoder.encode(text);
            store(key, vectors);
        }
        recent.put(key, vectors);
        return vectors;
    }

    /// Makes sure that a text's vectors are on disk.
    public void prepare(String text) {
        BytesRef key = key(text);
        if (recent.get(key) == null && stored(key) == null) {
            store(key, encoder.encode(text));
        }
    }

    private static BytesRef key(String text) {
        return new BytesRef(ContentHash.of(text).bytes());
    }

    private @Nullable TokenVectors stored(BytesRef key) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    PostingsEnum found = leaf.reader().postings(new Term(TEXT, key), PostingsEnum.NONE);
                    int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                    BinaryDocValues values = leaf.reader().getBinaryDocValues(VECTORS);
                    if (document != DocIdSetIterator.NO_MORE_DOCS && values != null && values.advanceExact(document)) {
                        return VectorCodec.decode(values.binaryValue());
                    }
                }
                return null;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(BytesRef key, TokenVectors vectors) {
        if (writer == null) {
            return;
        }
        Document document = new Document();
        document.add(new StringField(TEXT, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(VECTORS, VectorCodec.encode(vectors)));
        try {
            writer.updateDocument(new Term(TEXT, key), document);
            countUnwritten(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void countUnwritten(IndexWriter to) throws IOException {
        unwritten++;
        if (unwritten >= WRITTEN_TOGETHER) {
            commit(to);
        }
    }

    private synchronized void commit(IndexWriter to) throws IOException {
        folder.commit(to);
        searchers.maybeRefresh();
        unwritten = 0;
    }

    /// Writes what is not yet on disk, and closes the files.
    @Override
    public void close() throws IOException {
        try {
            if (writer != null && unwritten > 0) {
                commit(writer);
            }
        } finally {
            IOUtils.close(searchers, writer, directory);
        }
    }
}
