package dev.yinju.faults;

import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Questions that people have asked, and what became of them.
final class Questions {
    private static final int PEOPLE = 50;
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final List<String> TEXTS =
            List.of("平城区共成立多少个临时党支部?", "社区党员做了什么?", "给石竹派出所捐钱的热心人住了多少年?", "杭州亚运会什么时候开幕?");

    private final TelegramEmulator telegram;
    private final List<Said> asked = new ArrayList<>();

    private record Question(long chat, int message) {}

    Questions(TelegramEmulator telegram) {
        this.telegram = telegram;
    }

    /// Has people ask some more, each in private.
    void ask(int count) {
        for (int i = 0; i < count; i++) {
            String text = "第%d问:%s".formatted(asked.size() + 1, TEXTS.get(asked.size() % TEXTS.size()));
            asked.add(telegram.user("用户" + asked.size() % PEOPLE).inPrivate().says(text));
        }
    }

    int asked() {
        return asked.size();
    }

    int answered() {
        Map<Question, Integer> answers = answers();
        return (int)
                asked.stream().filter(said -> answers.containsKey(of(said))).count();
    }

    /// Answers beyond the first of each question.
    int repeated() {
        return answers().values().stream().mapToInt(count -> count - 1).sum();
    }

    private Map<Question, Integer> answers() {
        Map<Question, Integer> answers = new HashMap<>();
        for (Sent sent : telegram.sent()) {
            Integer question = sent.replyTo();
            if (question != null && !sent.edited()) {
                answers.merge(new Question(sent.chatId(), question), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static Question of(Said said) {
        return new Question(said.chat().id(), said.messageId());
    }

    /// Waits until so many are answered, or the time is up.
    ///
    /// @return how long it took
    Duration awaitAnswered(int count, Duration atMost) throws InterruptedException {
        long start = System.nanoTime();
        while (answered() < count && System.nanoTime() - start < atMost.toNanos()) {
            Thread.sleep(GLANCE);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Duration awaitAllAnswered() throws InterruptedException {
        return awaitAnswered(asked.size(), Duration.ofMinutes(3));
    }
}
