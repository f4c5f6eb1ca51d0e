package dev.yinju.telegram;

import dev.yinju.conversation.Message;
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
        boolean edited) implements Event {

    Incoming asEdit() {
        return new Incoming(message, chatId, topic, messageId, true);
    }
}
