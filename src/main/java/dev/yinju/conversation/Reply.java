package dev.yinju.conversation;

/// What Yinju says to a message.
///
/// @param text the words, with their marks
public record Reply(StyledText text) {}
