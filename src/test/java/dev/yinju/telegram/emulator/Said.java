package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A message of somebody, as the server holds it.
///
/// @param json the Bot API's `Message`
public record Said(Chat chat, int messageId, int updateId, ObjectNode json) {}
