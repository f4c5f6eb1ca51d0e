package dev.yinju.telegram;

import dev.yinju.conversation.Message;
import org.jspecify.annotations.Nullable;

/// A message that asks for an answer.
///
/// @param message what it says
/// @param chatId the Telegram chat it was said in
/// @param topic the chat's forum topic, if it is in one other than the general one
/// @param messageId what the answer replies to
record Incoming(Message message, long chatId, @Nullable Integer topic, int messageId) {}
