package dev.yinju.answering;

import java.util.List;

/// What somebody asks.
///
/// @param text the question as it was typed, without what only addresses the bot
/// @param context the earlier questions of the same conversation, oldest first
public record Question(String text, List<String> context) {

    public Question {
        context = List.copyOf(context);
    }

    /// Whether it asks nothing of its own but for more of the answer before, as `还有呢?` does.
    public boolean asksForMore() {
        return FollowUp.asksForMore(text);
    }

    public static Question of(String text) {
        return new Question(text, List.of());
    }
}
