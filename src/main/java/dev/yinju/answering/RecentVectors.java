package dev.yinju.answering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The vectors used last, in memory. For any number of threads.
///
/// @param <K> by what texts are known
public final class RecentVectors<K> {

    private final long most;
    private final Map<K, TokenVectors> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param most so much memory the vectors take at most, in bytes
    public RecentVectors(long most) {
        this.most = most;
    }

    /// The vectors of a text, if they were used of late.
    public synchronized @Nullable TokenVectors get(K key) {
        return recent.get(key);
    }

    /// Keeps the vectors of a text until others were used that need the room.
    public synchronized void put(K key, TokenVectors vectors) {
        TokenVectors before = recent.put(key, vectors);
        bytes += vectors.bytes() - (before == null ? 0 : before.bytes());
        var oldest = recent.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
