package dev.yinju.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Searches the index as of one moment, and knows which of its reports are copies.
final class ReportSearcher extends IndexSearcher {

    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new ReportSearcher(reader, Copies.in(reader));
        }
    };

    private final Copies copies;

    private ReportSearcher(IndexReader reader, Copies copies) {
        super(reader);
        this.copies = copies;
        setSimilarity(new Relevance());
    }

    Copies copies() {
        return copies;
    }
}
