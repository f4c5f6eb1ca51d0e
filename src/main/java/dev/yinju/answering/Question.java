package dev.yinju.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks.
///
/// @param text the question as it was typed, without what only addresses the bot
/// @param context the earlier questions of the same conversation, oldest first
/// @param within the file of the only report that may answer; null where all may
public record Question(
        String text, List<String> context, @Nullable String within) {

    public Question {
        context = List.copyOf(context);
    }

    /// Whether it asks nothing of its own but for more of the answer before, as `还有呢?` does.
    public boolean asksForMore() {
        return FollowUp.asksForMore(text);
    }

    /// A question that any report may answer.
    public Question(String text, List<String> context) {
        this(text, context, null);
    }

    public static Question of(String text) {
        return new Question(text, List.of());
    }
}
