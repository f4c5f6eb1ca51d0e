package dev.yinju.telegram;

import java.util.LinkedHashSet;
import java.util.Set;

/// The chats in which the bot may not write, as far as that was noticed: the latest, so that it is said once.
final class ClosedChats {
    private static final int MOST = 10_000;

    private final Set<Long> chats = new LinkedHashSet<>();

    /// The bot could not write there.
    ///
    /// @return whether that is new
    synchronized boolean close(long chat) {
        boolean isNew = chats.add(chat);
        if (chats.size() > MOST) {
            chats.remove(chats.iterator().next());
        }
        return isNew;
    }

    /// The bot could write there.
    synchronized void open(long chat) {
        chats.remove(chat);
    }
}
