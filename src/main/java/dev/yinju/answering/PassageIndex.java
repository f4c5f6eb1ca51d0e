package dev.yinju.answering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where passages are looked up. A seam: the embedded index today, a distributed one later.
public interface PassageIndex {

    /// The passages as they are now. What is looked up in one snapshot fits together, whatever is indexed meanwhile.
    default Snapshot snapshot() {
        return snapshot(null);
    }

    /// The same, but [Snapshot#search] and [Snapshot#sources] find one report only.
    ///
    /// @param within the report's file; null for all reports
    Snapshot snapshot(@Nullable String within);

    /// A passage that shares terms with a question.
    ///
    /// @param score its BM25 score over the largest that any passage could get for these terms, from 0 to 1
    record Hit(Passage passage, double score) {}

    /// An unchanging view of the index. Close it.
    interface Snapshot extends AutoCloseable {

        /// The passages that share most with the terms, best first; equally good ones in the order of file and place.
        ///
        /// @param weights how much each term counts, above 0; 1 for a term of the question itself
        List<Hit> search(Map<Term, Double> weights, int limit);

        /// The passages of a report, in reading order; none if there is no such report.
        List<Passage> passages(String file);

        /// The first passage of a report; absent if there is no such report.
        Optional<Passage> opening(String file);

        /// Which of some terms stand anywhere in a report.
        Set<Term> termsOf(String file, Collection<Term> terms);

        /// How much a term tells: its inverse document frequency, as BM25 weighs it, above 0. A term in
        /// no passage gets the largest value. In a small collection, where few passages say little about
        /// how common a term is, terms differ less.
        double idf(Term term);

        /// Whether a term is in any passage.
        boolean contains(Term term);

        /// The files that hold nearly the same report as a file does, without itself, in the order of their names.
        List<String> copies(String file);

        /// The reports, in the order of their files.
        List<Source> sources();

        @Override
        void close();
    }
}
