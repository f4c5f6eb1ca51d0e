package dev.yinju.index;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import org.apache.lucene.util.BytesRef;

/// Encodes questions, but not those again that were asked of late: by several people of a group, for more of the same
/// answer, or letter by letter. Knows them by their hashes, and keeps no text. For any number of threads.
public final class RepeatedQuestions implements Encoder {

    /// In bytes: a thousand questions of thirty tokens.
    static final long MOST = 4L << 20;

    private final Encoder encoder;
    private final RecentVectors recent = new RecentVectors(MOST);

    /// @param encoder encodes those that are new
    public RepeatedQuestions(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public TokenVectors encode(String text) {
        BytesRef key = VectorIndex.key(text);
        TokenVectors vectors = recent.get(key);
        if (vectors == null) {
            vectors = encoder.encode(text);
            recent.put(key, vectors);
        }
        return vectors;
    }
}
