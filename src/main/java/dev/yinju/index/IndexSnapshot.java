package dev.yinju.index;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Source;
import dev.yinju.answering.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A view of the index as of one moment.
final class IndexSnapshot implements PassageIndex.Snapshot {

    /// Lucene itself breaks ties by the order of indexing, which two indexes of the same files need not share.
    static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.FILE, SortField.Type.STRING),
            new SortField(Fields.ORDINAL, SortField.Type.INT));

    private final SearcherManager searchers;
    private final ReportSearcher searcher;
    private final @Nullable String within;
    private final Map<Term, TermStates> states = new HashMap<>();
    private final Map<String, FilePassages> files = new HashMap<>();
    private final OpenPostings postings = new OpenPostings();

    /// @param within the file of the only report to search; null for all
    IndexSnapshot(SearcherManager searchers, @Nullable String within) throws IOException {
        this.searchers = searchers;
        this.within = within;
        this.searcher = (ReportSearcher) searchers.acquire();
    }

    @Override
    public List<PassageIndex.Hit> search(Map<Term, Double> weights, int limit) {
        if (weights.isEmpty() || limit == 0) {
            return List.of();
        }
        double largest = 0;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Map.Entry<Term, Double> term : heaviest(weights)) {
            largest += term.getValue() * idf(term.getKey());
            Query one = new BoostQuery(
                    new TermQuery(lucene(term.getKey()), states(term.getKey())),
                    term.getValue().floatValue());
            query.add(one, BooleanClause.Occur.SHOULD);
        }
        if (within != null) {
            query.setMinimumNumberShouldMatch(1).add(ofFile(within), BooleanClause.Occur.FILTER);
        }
        try {
            List<PassageIndex.Hit> hits = new ArrayList<>();
            var best = new TopFieldCollectorManager(BEST_FIRST, limit, limit);
            for (ScoreDoc found : searcher.search(query.build(), best).scoreDocs) {
                hits.add(new PassageIndex.Hit(passage(found).orElseThrow(), score(found) / largest));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Passage> passages(String file) {
        List<Passage> passages = new ArrayList<>();
        try {
            for (int document : FilePassages.of(file, searcher.getIndexReader()).documents()) {
                searcher.passage(document).ifPresent(passages::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        passages.sort(Comparator.comparingInt(Passage::ordinal));
        return passages;
    }

    @Override
    public Optional<Passage> opening(String file) {
        try {
            int first = passagesOf(file).first();
            return first < 0 ? Optional.empty() : searcher.passage(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The passage of a document; absent if it is a file's.
    private Optional<Passage> passage(ScoreDoc found) throws IOException {
        return searcher.passage(found.doc);
    }

    @Override
    public Set<Term> termsOf(String file, Collection<Term> terms) {
        Set<Term> held = new HashSet<>();
        try {
            FilePassages passages = passagesOf(file);
            for (Term term : terms) {
                if (passages.hold(lucene(term), states(term), postings)) {
                    held.add(term);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    private FilePassages passagesOf(String file) throws IOException {
        FilePassages known = files.get(file);
        if (known == null) {
            known = FilePassages.of(file, searcher.getIndexReader());
            files.put(file, known);
        }
        return known;
    }

    /// Where a term stands in the index, looked up once for all that is asked of it.
    private TermStates states(Term term) {
        return states.computeIfAbsent(term, t -> {
            try {
                return searcher.states(lucene(t));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// As many terms as Lucene takes.
    private static List<Map.Entry<Term, Double>> heaviest(Map<Term, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Term, Double>comparingByValue().reversed())
                .limit(IndexSearcher.getMaxClauseCount())
                .toList();
    }

    /// The score is what was sorted by first.
    private static float score(ScoreDoc found) {
        return (Float) ((FieldDoc) found).fields[0];
    }

    @Override
    public double idf(Term term) {
        try {
            int passages = searcher.getIndexReader().getDocCount(Fields.searched(term.kind()));
            return Relevance.inverseFrequency(states(term).docFreq(), passages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean contains(Term term) {
        return states(term).docFreq() > 0;
    }

    @Override
    public List<Source> sources() {
        List<Source> sources = searcher.sources(this::readSources);
        return within == null
                ? sources
                : sources.stream()
                        .filter(source -> source.file().equals(within))
                        .toList();
    }

    private List<Source> readSources() {
        List<Source> sources = new ArrayList<>();
        decodeFiles(file -> {
            if (file.quotable()) {
                sources.add(file.source());
            }
        });
        return sources;
    }

    @Override
    public List<String> copies(String file) {
        return copies().of(file);
    }

    /// Hands out all files, in the order of their names.
    void forEachFile(Consumer<IndexedFile> reader) {
        Copies copies = copies();
        decodeFiles(
                file -> reader.accept(file.withCopies(copies.of(file.source().file()))));
    }

    /// All but the copies.
    private void decodeFiles(Consumer<IndexedFile> reader) {
        try {
            StoredFields stored = searcher.storedFields();
            for (int document : FileDocuments.in(searcher.getIndexReader())) {
                BytesRef bytes =
                        stored.document(document, Set.of(Fields.INDEXED_FILE)).getBinaryValue(Fields.INDEXED_FILE);
                reader.accept(PassageCodec.decodeFile(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many files there are.
    int size() {
        return documentsWith(Fields.NAME);
    }

    /// Whether there is no passage.
    boolean isEmpty() {
        return documentsWith(Fields.searched(Term.Kind.UNIGRAM)) == 0;
    }

    int copied() {
        return copies().size();
    }

    private Copies copies() {
        try {
            return searcher.copies();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int documentsWith(String field) {
        try {
            return searcher.getIndexReader().getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How each file was when it was indexed, by its name.
    Map<String, FileState> fileStates() {
        try {
            return FileDocuments.states(searcher.getIndexReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query ofFile(String file) {
        return new TermQuery(new org.apache.lucene.index.Term(Fields.FILE, file));
    }

    private static org.apache.lucene.index.Term lucene(Term term) {
        return new org.apache.lucene.index.Term(Fields.searched(term.kind()), term.text());
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
