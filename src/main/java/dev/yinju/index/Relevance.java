package dev.yinju.index;

import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 with Lucene's usual settings, but for small collections: some passages that hold none of the terms are taken
/// to stand beside those that are there. Otherwise a term that all of a handful of passages share would tell nothing,
/// and the one report of a folder could not be asked.
///
/// @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance Framework:
///     BM25 and Beyond, 2009</a>
final class Relevance extends BM25Similarity {

    /// Raises answers on a folder of five reports and changes nothing on hundreds (measured).
    private static final int UNSEEN = 50;

    @Override
    protected float idf(long with, long all) {
        return (float) inverseFrequency(with, all);
    }

    /// `ln(1 + (N - n + 0.5) / (n + 0.5))` with N passages, the unseen among them, n of which hold the term.
    static double inverseFrequency(long with, long all) {
        return Math.log1p((all + UNSEEN - with + 0.5) / (with + 0.5));
    }
}
