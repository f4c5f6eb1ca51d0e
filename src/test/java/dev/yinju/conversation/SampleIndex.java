package dev.yinju.conversation;

import dev.yinju.answering.Passage;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Source;
import dev.yinju.answering.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports in memory, which can be read but not searched.
public final class SampleIndex implements PassageIndex {

    private final Map<String, List<Passage>> reports = new LinkedHashMap<>();

    /// Adds a report, or puts it in the place of an earlier one.
    public SampleIndex put(Source source, String... paragraphs) {
        reports.put(source.file(), Samples.passages(source, Arrays.asList(paragraphs)));
        return this;
    }

    void clear() {
        reports.clear();
    }

    @Override
    public Snapshot snapshot(@Nullable String within) {
        return new Snapshot() {
            @Override
            public List<Hit> search(Map<Term, Double> weights, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Passage> passages(String file) {
                return reports.getOrDefault(file, List.of());
            }

            @Override
            public Set<Term> termsOf(String file, Collection<Term> terms) {
                throw new UnsupportedOperationException();
            }

            @Override
            public double idf(Term term) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean contains(Term term) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Passage> opening(String file) {
                return passages(file).stream().findFirst();
            }

            @Override
            public List<String> copies(String file) {
                return List.of();
            }

            @Override
            public List<Source> sources() {
                return reports.values().stream()
                        .map(passages -> passages.getFirst().source())
                        .toList();
            }

            @Override
            public void close() {}
        };
    }
}
