package dev.yinju.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The latest answers, by the questions they reply to, so that they can follow when a question is edited. Kept in
/// memory only: after a restart, edits of older questions are ignored.
final class Answers {
    private static final int REMEMBERED = 1_000;

    private final Map<Asked, Answered> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Asked, Answered> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(long chatId, int messageId) {}

    /// @param text what was asked
    /// @param messageIds the messages that answer it, in order
    record Answered(String text, List<Integer> messageIds) {}

    synchronized void remember(Incoming question, List<Integer> answer) {
        Integer messageId = question.messageId();
        if (messageId != null && !answer.isEmpty()) {
            latest.put(
                    new Asked(question.chatId(), messageId),
                    new Answered(question.message().text(), answer));
        }
    }

    synchronized Optional<Answered> to(Incoming question) {
        Integer messageId = question.messageId();
        return messageId == null
                ? Optional.empty()
                : Optional.ofNullable(latest.get(new Asked(question.chatId(), messageId)));
    }
}
