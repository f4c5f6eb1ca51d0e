package dev.yinju.telegram;

import dev.yinju.conversation.Reply;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Sends answers, and sends again what may succeed the next time. What cannot be sent is given up with a line in the
/// log.
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

    /// Answers a question.
    ///
    /// @return the id of the message sent, or, of several, of the first
    /// @throws InterruptedException if the thread was interrupted before all was sent
    Optional<Integer> answer(Incoming question, Reply answer) throws InterruptedException {
        return say(question.chatId(), question.topic(), question.messageId(), answer);
    }

    /// Says something in a chat.
    ///
    /// @param repliedTo the message that it is a reply to, if any
    /// @return the id of the message sent, or, of several, of the first
    Optional<Integer> say(long chat, @Nullable Integer topic, @Nullable Integer repliedTo, Reply reply)
            throws InterruptedException {
        return sendAll(Rendering.messages(chat, topic, repliedTo, reply), chat);
    }

    /// Makes a message of the bot say something else.
    void change(Event.Place place, Reply reply) throws InterruptedException {
        long chat = place instanceof Event.Place.InChat inChat ? inChat.chat() : place.hashCode();
        try {
            callUntilDone(Rendering.change(place, reply), chat);
        } catch (ApiFailure failure) {
            LOG.debug("A message was not changed: {}", failure.getMessage());
        }
    }

    /// Changes an earlier answer. Where it needs more room than before, the rest is sent after it.
    void change(int earlier, Incoming question, Reply answer) throws InterruptedException {
        List<SendMessage> messages =
                Rendering.messages(question.chatId(), question.topic(), question.messageId(), answer);
        if (messages.isEmpty()) {
            return;
        }
        try {
            callUntilDone(Rendering.change(earlier, messages.getFirst()), question.chatId());
            sendAll(messages.subList(1, messages.size()), question.chatId());
        } catch (ApiFailure failure) {
            LOG.debug("An answer in chat {} was not changed: {}", question.chatId(), failure.getMessage());
        }
    }

    private Optional<Integer> sendAll(List<SendMessage> messages, long chat) throws InterruptedException {
        Integer first = null;
        for (SendMessage message : messages) {
            try {
                Integer id = send(message, chat);
                first = first == null ? id : first;
            } catch (ApiFailure failure) {
                giveUp(chat, failure);
                break;
            }
        }
        return Optional.ofNullable(first);
    }

    /// @return the new message's id; null if Telegram did not say it
    private @Nullable Integer send(SendMessage message, long chat) throws ApiFailure, InterruptedException {
        try {
            Message sent = callUntilDone(message, chat);
            closedChats.remove(chat);
            return sent.getMessageId();
        } catch (ApiFailure failure) {
            Long successor = failure.migratedTo().orElse(chat);
            if (successor != chat) {
                return send(movedTo(successor, message), successor);
            }
            if (failure.kind() == ApiFailure.Kind.RESULT_UNREADABLE) {
                return null;
            }
            throw failure;
        }
    }

    /// Topic ids change with the chat's.
    private static SendMessage movedTo(long successor, SendMessage message) {
        message.setChatId(successor);
        message.setMessageThreadId(null);
        return message;
    }

    private void giveUp(long chat, ApiFailure failure) {
        if (failure.kind() != ApiFailure.Kind.CHAT_CLOSED) {
            LOG.warn("An answer for chat {} could not be sent: {}", chat, failure.getMessage());
        } else if (closedChats.add(chat)) {
            LOG.info("The bot may not write to chat {}: {}", chat, failure.getMessage());
        }
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
