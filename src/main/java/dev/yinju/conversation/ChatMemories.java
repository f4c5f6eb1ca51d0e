package dev.yinju.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The memories of the chats that were busy of late; the others are forgotten. Thread-safe.
final class ChatMemories {

    private record Entry(ChatMemory memory, Instant used) {}

    private final int capacity;
    private final Duration lifetime;
    private final InstantSource clock;

    /// The longest unused first.
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param capacity how many chats are remembered at most
    /// @param lifetime how long a chat is remembered after its last use
    ChatMemories(int capacity, Duration lifetime, InstantSource clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    ChatMemory of(String chat) {
        return update(chat, UnaryOperator.identity());
    }

    /// Changes a chat's memory.
    ///
    /// @param change is called while all other chats wait, so it must be quick
    /// @return the changed memory
    synchronized ChatMemory update(String chat, UnaryOperator<ChatMemory> change) {
        Instant now = clock.instant();
        forgetBefore(now.minus(lifetime));
        Entry entry = entries.remove(chat);
        ChatMemory changed = change.apply(entry == null ? ChatMemory.EMPTY : entry.memory());
        if (!changed.equals(ChatMemory.EMPTY)) {
            entries.put(chat, new Entry(changed, now));
            forgetBeyondCapacity();
        }
        return changed;
    }

    /// Forgets a room and the topics of it, whose names begin with the room's.
    synchronized void forget(String room) {
        entries.keySet().removeIf(chat -> chat.equals(room) || chat.startsWith(room + "/"));
    }

    private void forgetBefore(Instant limit) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && !oldestFirst.next().used().isAfter(limit)) {
            oldestFirst.remove();
        }
    }

    private void forgetBeyondCapacity() {
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}
