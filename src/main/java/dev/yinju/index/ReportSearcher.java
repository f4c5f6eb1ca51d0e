package dev.yinju.index;

import dev.yinju.answering.Source;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Searches the index as of one moment, and knows which of its reports are copies.
final class ReportSearcher extends IndexSearcher {

    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new ReportSearcher(reader);
        }
    };

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

    /// The reports that can be quoted, kept as long as there is memory.
    ///
    /// @param reader reads them from the index
    synchronized List<Source> sources(Supplier<List<Source>> reader) {
        List<Source> kept = sources.get();
        if (kept == null) {
            kept = List.copyOf(reader.get());
            sources = new SoftReference<>(kept);
        }
        return kept;
    }
}
