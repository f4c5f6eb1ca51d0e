package dev.yinju.index;

import dev.yinju.answering.Term;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.index.IndexWriter;

/// Hands terms to Lucene as they are: what is searched is decided by our own tokenizer, not by a Lucene analyzer, so
/// that another index gives the same answers. Each term comes once, with its frequency, which Lucene need not count.
final class TermStream extends TokenStream {

    private static final int MOST_BYTES_PER_UNIT = 3;
    private static final int MAX_LENGTH = IndexWriter.MAX_TERM_LENGTH / MOST_BYTES_PER_UNIT;

    private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> terms;

    TermStream(List<Term> terms, Term.Kind kind) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term.kind() == kind && term.text().length() <= MAX_LENGTH) {
                frequencies.merge(term.text(), 1, Integer::sum);
            }
        }
        this.terms = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> term = terms.next();
        attribute.append(term.getKey());
        frequency.setTermFrequency(term.getValue());
        return true;
    }
}
