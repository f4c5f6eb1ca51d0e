package dev.yinju.telegram;

import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Message.Setting;
import org.jspecify.annotations.Nullable;

/// What asks for an answer, and where the answer goes.
///
/// @param message what it says
/// @param chatId the Telegram chat it was said in
/// @param topic the chat's forum topic, if it is in one other than the general one
/// @param messageId the message that the answer replies to, if any
/// @param edited whether its writer changed a message that was there before
record Incoming(
        Message message,
        long chatId,
        @Nullable Integer topic,
        @Nullable Integer messageId,
        boolean edited) {

    /// The greeting that a group gets when the bot comes: what `/start` says.
    static Incoming arrivalIn(long chatId, Language language, BotIdentity bot) {
        Message start =
                new Message(chatName(chatId, null), Setting.GROUP, true, "/start", null, language, bot.userName());
        return new Incoming(start, chatId, null, null, false);
    }

    Incoming asEdit() {
        return new Incoming(message, chatId, topic, messageId, true);
    }

    /// How the conversation tells chats apart: each topic is a conversation of its own.
    static String chatName(long chatId, @Nullable Integer topic) {
        return "telegram:" + chatId + (topic == null ? "" : "/" + topic);
    }
}
