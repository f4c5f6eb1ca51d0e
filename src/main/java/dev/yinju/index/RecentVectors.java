package dev.yinju.index;

import dev.yinju.answering.TokenVectors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The vectors used last, in memory.
final class RecentVectors {

    /// In bytes.
    private static final long MOST = 32L << 20;

    private final Map<BytesRef, TokenVectors> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized @Nullable TokenVectors get(BytesRef key) {
        return recent.get(key);
    }

    synchronized void put(BytesRef key, TokenVectors vectors) {
        TokenVectors before = recent.put(key, vectors);
        bytes += vectors.bytes() - (before == null ? 0 : before.bytes());
        var oldest = recent.entrySet().iterator();
        while (bytes > MOST && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
