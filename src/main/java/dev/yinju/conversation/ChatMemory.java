package dev.yinju.conversation;

import java.util.ArrayList;
import java.util.List;

/// What is remembered of a chat.
///
/// @param questions the last questions, oldest first, at most [#QUESTIONS]
/// @param paging what came of the last one
record ChatMemory(List<String> questions, Paging paging) {

    /// How many questions a follow-up may refer to.
    static final int QUESTIONS = 3;

    static final ChatMemory EMPTY = new ChatMemory(List.of(), Paging.NONE);

    ChatMemory {
        questions = List.copyOf(questions);
    }

    ChatMemory asked(String question, Paging outcome) {
        List<String> all = new ArrayList<>(questions);
        all.add(question);
        return new ChatMemory(all.subList(Math.max(0, all.size() - QUESTIONS), all.size()), outcome);
    }

    ChatMemory pageTurned() {
        return paging.quotes().isEmpty() ? this : new ChatMemory(questions, paging.next());
    }
}
