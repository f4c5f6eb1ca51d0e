package dev.yinju.index;

import dev.yinju.answering.Term;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexWriter;

/// Hands terms to Lucene as they are: what is searched is decided by our own tokenizer, not by a Lucene analyzer, so
/// that another index gives the same answers.
final class TermStream extends TokenStream {

    private static final int MOST_BYTES_PER_UNIT = 3;
    private static final int MAX_LENGTH = IndexWriter.MAX_TERM_LENGTH / MOST_BYTES_PER_UNIT;

    private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
    private final Iterator<Term> terms;

    TermStream(List<Term> terms, Term.Kind kind) {
        this.terms = terms.stream()
                .filter(term -> term.kind() == kind && term.text().length() <= MAX_LENGTH)
                .iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        attribute.append(terms.next().text());
        return true;
    }
}
