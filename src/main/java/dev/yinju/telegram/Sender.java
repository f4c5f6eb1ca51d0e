package dev.yinju.telegram;

import dev.yinju.conversation.StyledText;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Sends answers, and sends again what may succeed the next time.
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final BotApi api;
    private final Timing timing;
    private final Pace pace;

    /// The chats in which the bot may not write, as far as that was said in the log.
    private final Set<Long> closedChats = ConcurrentHashMap.newKeySet();

    Sender(BotApi api, Timing timing) {
        this.api = api;
        this.timing = timing;
        this.pace = new Pace(timing.pace());
    }

    /// Answers a question. What cannot be sent is given up with a line in the log.
    ///
    /// @throws InterruptedException if the thread was interrupted before all was sent
    void answer(Incoming question, StyledText answer) throws InterruptedException {
        for (SendMessage message : Rendering.messages(question, answer)) {
            if (!send(message, question.chatId())) {
                return;
            }
        }
    }

    private boolean send(SendMessage message, long chat) throws InterruptedException {
        try {
            callUntilDone(message, chat);
            closedChats.remove(chat);
            return true;
        } catch (ApiFailure failure) {
            return switch (failure.kind()) {
                case RESULT_UNREADABLE -> true;
                case CHAT_MIGRATED -> follow(message, chat, failure);
                case CHAT_CLOSED -> giveUpChat(chat, failure);
                default -> {
                    LOG.warn("An answer for chat {} could not be sent: {}", chat, failure.getMessage());
                    yield false;
                }
            };
        }
    }

    /// Message and topic ids change with the chat's.
    private boolean follow(SendMessage message, long chat, ApiFailure failure) throws InterruptedException {
        long successor = failure.migratedTo().orElse(chat);
        if (successor == chat) {
            return false;
        }
        message.setChatId(successor);
        message.setMessageThreadId(null);
        return send(message, successor);
    }

    private boolean giveUpChat(long chat, ApiFailure failure) {
        if (closedChats.add(chat)) {
            LOG.info("The bot may not write to chat {}: {}", chat, failure.getMessage());
        }
        return false;
    }

    /// Calls until the method succeeds or fails in a way that repeating does not mend.
    private <T extends Serializable> T callUntilDone(BotApiMethod<T> method, long chat)
            throws ApiFailure, InterruptedException {
        Backoff backoff = timing.backoff();
        long deadline = System.nanoTime() + timing.sendPatience().toNanos();
        while (true) {
            try {
                pace.await(chat);
                return api.call(method);
            } catch (ApiFailure failure) {
                Thread.sleep(pause(failure, deadline, backoff));
            }
        }
    }

    private static Duration pause(ApiFailure failure, long deadline, Backoff backoff) throws ApiFailure {
        return switch (failure.kind()) {
            case TOO_MANY_REQUESTS -> failure.retryAfter().orElseGet(backoff::next);
            case UNREACHABLE -> {
                if (System.nanoTime() > deadline) {
                    throw failure;
                }
                yield backoff.next();
            }
            default -> throw failure;
        };
    }
}
