package dev.yinju.telegram.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message of the bot as it stands in a chat.
///
/// @param replyTo the id of the message it replies to
/// @param topic the forum topic it is in
public record Sent(
        long chatId,
        int messageId,
        String text,
        List<Entity> entities,
        @Nullable Integer replyTo,
        @Nullable Integer topic,
        boolean edited) {

    /// A marked stretch.
    ///
    /// @param words the words it covers
    /// @param url where a link leads
    public record Entity(
            String type, String words, @Nullable String url) {}

    public boolean isIn(Chat chat) {
        return chatId == chat.id();
    }

    public boolean repliesTo(Said said) {
        return chatId == said.chat().id() && replyTo != null && replyTo == said.messageId();
    }
}
