package dev.yinju.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The documents that stand for files, among those that stand for passages.
final class FileDocuments {

    private FileDocuments() {}

    /// Their document numbers, in the order of the files' names.
    static Collection<Integer> in(IndexReader reader) throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues files = leaf.reader().getBinaryDocValues(Fields.NAME);
            Bits live = leaf.reader().getLiveDocs();
            while (files != null && files.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(files.docID())) {
                    documents.put(files.binaryValue().utf8ToString(), leaf.docBase + files.docID());
                }
            }
        }
        return documents.values();
    }

    /// How each file was when it was indexed, by its name.
    static Map<String, FileState> states(IndexReader reader) throws IOException {
        Map<String, FileState> states = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addStates(leaf.reader(), states);
        }
        return states;
    }

    private static void addStates(LeafReader reader, Map<String, FileState> states) throws IOException {
        BinaryDocValues files = reader.getBinaryDocValues(Fields.NAME);
        NumericDocValues versions = reader.getNumericDocValues(Fields.VERSION);
        BinaryDocValues hashes = reader.getBinaryDocValues(Fields.HASH);
        if (files == null || versions == null || hashes == null) {
            return;
        }
        Bits live = reader.getLiveDocs();
        for (int document = files.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = files.nextDoc()) {
            if ((live == null || live.get(document))
                    && versions.advanceExact(document)
                    && hashes.advanceExact(document)) {
                states.put(
                        files.binaryValue().utf8ToString(),
                        new FileState(versions.longValue(), hash(hashes.binaryValue())));
            }
        }
    }

    private static ContentHash hash(BytesRef bytes) {
        return ContentHash.fromBytes(BytesRef.deepCopyOf(bytes).bytes);
    }
}
