package dev.yinju.conversation;

import java.util.Optional;

/// What a chat network talks to. May be called by many threads at once; never throws.
public interface Dialogue {

    /// Replies to a message, or says nothing where nobody asked.
    Optional<Reply> reply(Message message);

    /// Does what a button asks for.
    Effect press(Press press);

    /// Offers quotes while somebody types a question in another chat.
    InlinePage offer(InlineQuestion question);

    /// The bot is no longer in a room.
    void forget(String room);

    /// A room has got another name.
    void move(String room, String successor);
}
