package dev.yinju.telegram;

import dev.yinju.conversation.InlineQuestion;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Press;
import org.jspecify.annotations.Nullable;

/// What an update means to the bot.
sealed interface Event permits Incoming, Event.Pressed, Event.Typed, Event.Invited, Event.Left, Event.Moved {

    /// Keeps what one person presses apart from what waits in their chats, so that no press waits for an answer.
    long PRESSES = 1L << 60;

    /// Events of one lane are dealt with in their order. For messages it is the chat.
    long lane();

    /// Somebody pressed a button.
    ///
    /// @param id by which the press is answered
    /// @param message under which the button stands; null if Telegram does not tell
    record Pressed(String id, Press press, @Nullable Place message) implements Event {

        @Override
        public long lane() {
            return PRESSES + press.asker().user().hashCode();
        }
    }

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
    record Typed(String id, InlineQuestion question) implements Event {

        @Override
        public long lane() {
            return PRESSES + question.asker().user().hashCode();
        }
    }

    /// Somebody asks the bot in a chat that it is not in.
    ///
    /// @param id by which the question is answered
    record Invited(String id, Message message) implements Event {

        @Override
        public long lane() {
            return PRESSES + message.asker().user().hashCode();
        }
    }

    /// The bot is no longer in a chat.
    record Left(long chat) implements Event {

        @Override
        public long lane() {
            return chat;
        }
    }

    /// A group has become a supergroup with another id.
    record Moved(long chat, long successor) implements Event {

        @Override
        public long lane() {
            return chat;
        }
    }
}
