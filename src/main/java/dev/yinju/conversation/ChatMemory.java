package dev.yinju.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered of a conversation.
///
/// @param questions the last questions, oldest first, at most [#QUESTIONS]
/// @param last the quote that was shown last, or, with the number 0, the answer of which none was
/// @param within the file of the one report that is asked; null for all
record ChatMemory(
        List<String> questions,
        Action.@Nullable Show last,
        @Nullable String within) {

    /// How many questions a follow-up may refer to.
    static final int QUESTIONS = 3;

    static final ChatMemory EMPTY = new ChatMemory(List.of(), null, null);

    ChatMemory {
        questions = List.copyOf(questions);
    }

    ChatMemory asked(String question, Action.Show shown) {
        List<String> all = new ArrayList<>(questions);
        all.add(question);
        return new ChatMemory(all.subList(Math.max(0, all.size() - QUESTIONS), all.size()), shown, within);
    }

    ChatMemory shown(Action.Show view) {
        return new ChatMemory(questions, view, within);
    }

    ChatMemory within(@Nullable String file) {
        return new ChatMemory(questions, last, file);
    }
}
