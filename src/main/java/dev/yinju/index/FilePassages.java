package dev.yinju.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// Where the passages of one file stand in an index: one block of documents.
final class FilePassages {

    private final @Nullable LeafReaderContext leaf;
    private final int[] documents;

    private FilePassages(@Nullable LeafReaderContext leaf, int[] documents) {
        this.leaf = leaf;
        this.documents = documents;
    }

    /// Those of a file that is not in the index are none.
    static FilePassages of(String file, IndexReader reader) throws IOException {
        Term term = new Term(Fields.FILE, file);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
            int[] documents =
                    found == null ? new int[0] : live(found, leaf.reader().getLiveDocs());
            if (documents.length > 0) {
                return new FilePassages(leaf, documents);
            }
        }
        return new FilePassages(null, new int[0]);
    }

    private static int[] live(PostingsEnum found, @Nullable Bits live) throws IOException {
        int[] documents = new int[16];
        int count = 0;
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if (live == null || live.get(document)) {
                if (count == documents.length) {
                    documents = Arrays.copyOf(documents, 2 * count);
                }
                documents[count] = document;
                count++;
            }
        }
        return Arrays.copyOf(documents, count);
    }

    /// The numbers of the documents in the whole index, that of the file itself among them.
    List<Integer> documents() {
        int base = leaf == null ? 0 : leaf.docBase;
        return Arrays.stream(documents).mapToObj(document -> base + document).toList();
    }

    /// The number of the first passage's document in the whole index; -1 if there is none.
    int first() throws IOException {
        if (leaf == null) {
            return -1;
        }
        NumericDocValues ordinals = leaf.reader().getNumericDocValues(Fields.ORDINAL);
        for (int document : documents) {
            if (ordinals != null && ordinals.advanceExact(document) && ordinals.longValue() == 0) {
                return leaf.docBase + document;
            }
        }
        return -1;
    }

    /// Whether any passage holds a term.
    ///
    /// @param states where the term stands in the index
    /// @param postings reads them
    boolean hold(Term term, TermStates states, OpenPostings postings) throws IOException {
        if (leaf == null) {
            return false;
        }
        IOSupplier<TermState> supplier = states.get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        return state != null && hold(postings.of(term, state, leaf));
    }

    private boolean hold(PostingsEnum found) throws IOException {
        int at = -1;
        for (int document : documents) {
            at = at < document ? found.advance(document) : at;
            if (at == document) {
                return true;
            }
        }
        return false;
    }
}
