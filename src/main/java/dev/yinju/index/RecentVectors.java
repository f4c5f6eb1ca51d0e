package dev.yinju.index;

import dev.yinju.answering.TokenVectors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The vectors used last, in memory, by the hashes of their texts. For any number of threads.
///
final class RecentVectors {

    private final long most;
    private final Map<BytesRef, TokenVectors> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param most so much memory the vectors take at most, in bytes
    RecentVectors(long most) {
        this.most = most;
    }

    /// The vectors of a text, if they were used of late.
    synchronized @Nullable TokenVectors get(BytesRef key) {
        return recent.get(key);
    }

    /// Keeps the vectors of a text until others were used that need the room.
    synchronized void put(BytesRef key, TokenVectors vectors) {
        TokenVectors before = recent.put(key, vectors);
        bytes += vectors.bytes() - (before == null ? 0 : before.bytes());
        var oldest = recent.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
