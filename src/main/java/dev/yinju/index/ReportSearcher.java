package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Source;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Searches the index as of one moment, and knows which of its reports are copies.
final class ReportSearcher extends IndexSearcher {

    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new ReportSearcher(reader);
        }
    };

    /// So many passages are kept as they were read last, about a megabyte of them.
    private static final int KEPT = 256;

    /// So many terms are kept as they were looked up last: questions have most of their characters in common.
    private static final int KEPT_TERMS = 4096;

    private final Map<Integer, Passage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Term, TermStates> states = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Copies copies;
    private SoftReference<List<Source>> sources = new SoftReference<>(null);

    private ReportSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(new Relevance());
    }

    /// Found when they are first asked for: among very many files that takes a second.
    synchronized Copies copies() throws IOException {
        if (copies == null) {
            copies = Copies.in(getIndexReader());
        }
        return copies;
    }

    /// The passage of a document; absent if it is a file's.
    Optional<Passage> passage(int document) throws IOException {
        synchronized (kept) {
            Passage known = kept.get(document);
            if (known != null) {
                return Optional.of(known);
            }
        }
        BytesRef bytes =
                storedFields().document(document, Set.of(Fields.PASSAGE)).getBinaryValue(Fields.PASSAGE);
        if (bytes == null) {
            return Optional.empty();
        }
        Passage passage = PassageCodec.decodePassage(bytes);
        synchronized (kept) {
            kept.put(document, passage);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return Optional.of(passage);
    }

    /// Where a term stands in the index.
    TermStates states(Term term) throws IOException {
        synchronized (states) {
            TermStates known = states.get(term);
            if (known != null) {
                return known;
            }
        }
        TermStates built = TermStates.build(this, term, true);
        synchronized (states) {
            states.put(term, built);
            if (states.size() > KEPT_TERMS) {
                states.remove(states.keySet().iterator().next());
            }
        }
        return built;
    }

    /// The reports that can be quoted, kept as long as there is memory.
    ///
    /// @param reader reads them from the index
    synchronized List<Source> sources(Supplier<List<Source>> reader) {
        List<Source> known = sources.get();
        if (known == null) {
            known = List.copyOf(reader.get());
            sources = new SoftReference<>(known);
        }
        return known;
    }
}
