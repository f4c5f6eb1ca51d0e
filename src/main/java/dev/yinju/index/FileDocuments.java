package dev.yinju.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// Their document numbers.
    static List<Integer> in(IndexReader reader) throws IOException {
        List<Integer> documents = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues versions = leaf.reader().getNumericDocValues(Fields.VERSION);
            Bits live = leaf.reader().getLiveDocs();
            while (versions != null && versions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(versions.docID())) {
                    documents.add(leaf.docBase + versions.docID());
                }
            }
        }
        return documents;
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
