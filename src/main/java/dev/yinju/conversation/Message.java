package dev.yinju.conversation;

import org.jspecify.annotations.Nullable;

/// What somebody sent, stripped of everything that is particular to a chat network.
///
/// @param chat names the chat; what was said before is kept by it
/// @param setting where it was said
/// @param addressed whether it is meant for the bot beyond doubt: in private always, in a group by a mention, by a
///     command with the bot's name, or by a reply to the bot. The mention is not part of the text
/// @param text what was said, a command with its `/` but without `@bot`
/// @param repliedTo the text that the message replies to, where it is somebody else's and not the bot's
/// @param language in which to answer
/// @param botName the name, without `@`, by which a group must address the bot; absent where there is no such thing
public record Message(
        String chat,
        Setting setting,
        boolean addressed,
        String text,
        @Nullable String repliedTo,
        Language language,
        @Nullable String botName) {

    /// Where a message was said.
    public enum Setting {
        PRIVATE,
        GROUP
    }
}
