package dev.yinju.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/// Reads where terms stand, one after the other: what reads one is used again for the next, as making it takes longer
/// than reading. For one thread.
final class OpenPostings {

    /// A field of a segment.
    private record Place(LeafReaderContext leaf, String field) {}

    private static final class Reading {
        private final TermsEnum terms;
        private @Nullable PostingsEnum last;

        Reading(TermsEnum terms) {
            this.terms = terms;
        }
    }

    private final Map<Place, Reading> readings = new HashMap<>();

    /// The documents in a segment that hold a term; of use until the next call.
    ///
    /// @param state where the term stands in the segment
    PostingsEnum of(Term term, TermState state, LeafReaderContext leaf) throws IOException {
        Place place = new Place(leaf, term.field());
        Reading reading = readings.get(place);
        if (reading == null) {
            reading = new Reading(leaf.reader().terms(term.field()).iterator());
            readings.put(place, reading);
        }
        reading.terms.seekExact(term.bytes(), state);
        PostingsEnum found = reading.terms.postings(reading.last, PostingsEnum.NONE);
        reading.last = found;
        return found;
    }
}
