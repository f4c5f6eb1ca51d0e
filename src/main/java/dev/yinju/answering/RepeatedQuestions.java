package dev.yinju.answering;

/// Encodes questions, but not those again that were asked of late: by several people of a group, for more of the same
/// answer, or letter by letter. For any number of threads.
public final class RepeatedQuestions implements Encoder {

    /// In bytes: a thousand questions of thirty tokens.
    static final long MOST = 4L << 20;

    private final Encoder encoder;
    private final RecentVectors<String> recent = new RecentVectors<>(MOST);

    /// @param encoder encodes those that are new
    public RepeatedQuestions(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public TokenVectors encode(String text) {
        TokenVectors vectors = recent.get(text);
        if (vectors == null) {
            vectors = encoder.encode(text);
            recent.put(text, vectors);
        }
        return vectors;
    }
}
