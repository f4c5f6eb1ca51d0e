package dev.yinju.telegram;

import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Shows 'typing…' in a chat while an answer takes noticeable time.
final class Typing {
    /// Telegram shows it for 5 seconds at most.
    private static final Duration RENEWAL = Duration.ofMillis(4_500);

    private final Thread thread;

    private Typing(Thread thread) {
        this.thread = thread;
    }

    /// Shows it from `delay` on until stopped.
    static Typing after(Duration delay, Incoming question, BotApi api) {
        SendChatAction action = SendChatAction.builder()
                .chatId(question.chatId())
                .messageThreadId(question.topic())
                .action(ActionType.TYPING.toString())
                .build();
        return new Typing(Thread.ofVirtual().name("telegram-typing").start(() -> show(delay, action, api)));
    }

    private static void show(Duration delay, SendChatAction action, BotApi api) {
        try {
            Thread.sleep(delay);
            while (true) {
                api.call(action);
                Thread.sleep(RENEWAL);
            }
        } catch (ApiFailure | InterruptedException e) {
            // It only decorates: the answer itself meets the same failure and deals with it.
        }
    }

    void stop() {
        thread.interrupt();
    }
}
