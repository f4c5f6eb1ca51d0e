package dev.yinju.conversation;

import org.jspecify.annotations.Nullable;

/// What somebody sent, stripped of everything that is particular to a chat network.
///
/// @param asker who sent it, and where
/// @param addressed whether it is meant for the bot beyond doubt: in private always, in a group by a mention, by a
///     command with the bot's name, or by a reply to the bot. The mention is not part of the text
/// @param text what was said, a command with its `/` but without `@bot`
/// @param repliedTo the text that the message replies to, where it is somebody else's and not the bot's
public record Message(
        Asker asker,
        boolean addressed,
        String text,
        @Nullable String repliedTo) {}
