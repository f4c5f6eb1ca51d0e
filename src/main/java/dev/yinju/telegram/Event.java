package dev.yinju.telegram;

import dev.yinju.conversation.InlineQuestion;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Press;
import org.jspecify.annotations.Nullable;

/// What an update means to the bot.
sealed interface Event permits Incoming, Event.Pressed, Event.Typed, Event.Invited, Event.Left, Event.Moved {

    /// Somebody pressed a button.
    ///
    /// @param id by which the press is answered
    /// @param message under which the button stands; null if Telegram does not tell
    record Pressed(String id, Press press, @Nullable Place message) implements Event {}

    /// Where a message of the bot stands.
    sealed interface Place {

        /// In a chat that the bot is in.
        record InChat(long chat, @Nullable Integer topic, int message) implements Place {}

        /// In any chat, brought there by somebody.
        record Inline(String message) implements Place {}
    }

    /// Somebody types behind the bot's name in any chat.
    ///
    /// @param id by which the question is answered
    record Typed(String id, InlineQuestion question) implements Event {}

    /// Somebody asks the bot in a chat that it is not in.
    ///
    /// @param id by which the question is answered
    record Invited(String id, Message message) implements Event {}

    /// The bot is no longer in a chat.
    record Left(long chat) implements Event {}

    /// A group has become a supergroup with another id.
    record Moved(long chat, long successor) implements Event {}
}
