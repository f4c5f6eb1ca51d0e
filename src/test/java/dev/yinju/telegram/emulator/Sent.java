package dev.yinju.telegram.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message of the bot as it stands in a chat.
///
/// @param chatId 0 for one that somebody brought into a chat which the bot is not in
/// @param inlineId the name of such a message
/// @param text the words; of a document its caption
/// @param keyboard the buttons under it, row by row
/// @param document the name of the file, if it is one
/// @param replyTo the id of the message it replies to
/// @param topic the forum topic it is in
public record Sent(
        long chatId,
        int messageId,
        @Nullable String inlineId,
        String text,
        List<Entity> entities,
        List<List<Key>> keyboard,
        @Nullable String document,
        @Nullable Integer replyTo,
        @Nullable Integer topic,
        boolean edited) {

    /// A marked stretch.
    ///
    /// @param words the words it covers
    /// @param url where a link leads
    public record Entity(
            String type, String words, @Nullable String url) {}

    /// A button: it either hands data to the bot or opens a page.
    public record Key(
            String label, @Nullable String data, @Nullable String url) {}

    public boolean isIn(Chat chat) {
        return chatId == chat.id();
    }

    public boolean repliesTo(Said said) {
        return chatId == said.chat().id() && replyTo != null && replyTo == said.messageId();
    }

    /// What stands on the buttons, in order.
    public List<String> labels() {
        return keyboard.stream().flatMap(List::stream).map(Key::label).toList();
    }

    /// The button that says so.
    public Key key(String label) {
        return keyboard.stream()
                .flatMap(List::stream)
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + labels()));
    }
}
