package dev.yinju.conversation;

/// What somebody types behind the bot's name in any chat, perhaps not to its end yet.
///
/// @param offset what [InlinePage#next] said for the page after the last; empty for the first
public record InlineQuestion(Asker asker, String text, String offset) {}
