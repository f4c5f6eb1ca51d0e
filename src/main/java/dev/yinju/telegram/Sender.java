package dev.yinju.telegram;

import dev.yinju.conversation.Reply;
import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Sends answers, and sends again what may succeed the next time. What cannot be sent is given up with a line in the
/// log.
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int CLOSED_CHATS = 10_000;

    private final BotApi api;
    private final Timing timing;
    private final Duration maxAge;
    private final Pace pace;
    private final ChatNames names;
    private final Metrics metrics;

    /// When a call last succeeded, after [System#nanoTime].
    private volatile long lastSuccess = System.nanoTime();

    /// The chats in which the bot may not write, as far as that was said in the log.
    private final Set<Long> closedChats = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Long, Boolean> eldest) {
            return size() > CLOSED_CHATS;
        }
    });

    /// @param maxAge how long to try to send an answer while nothing can be sent
    Sender(BotApi api, Timing timing, Duration maxAge, ChatNames names, Metrics metrics) {
        this.api = api;
        this.timing = timing;
        this.maxAge = maxAge;
        this.pace = new Pace(timing.pace());
        this.names = names;
        this.metrics = metrics;
    }

    /// Answers a question.
    ///
    /// @return the ids of the messages sent, as far as Telegram said them
    /// @throws InterruptedException if the thread was interrupted before all was sent
    List<Integer> answer(Incoming question, Reply answer) throws InterruptedException {
        return say(question.chatId(), question.topic(), question.messageId(), answer);
    }

    /// Says something in a chat.
    ///
    /// @param repliedTo the message that it is a reply to, if any
    /// @return the ids of the messages sent, as far as Telegram said them
    List<Integer> say(long chat, @Nullable Integer topic, @Nullable Integer repliedTo, Reply reply)
            throws InterruptedException {
        return sendAll(Rendering.messages(chat, topic, repliedTo, reply), chat);
    }

    /// Sends a file.
    ///
    /// @return the message, as far as Telegram said it
    /// @throws ApiFailure if it could not be sent
    Optional<Message> document(SendDocument document, long chat) throws ApiFailure, InterruptedException {
        try {
            Message sent = callUntilDone(() -> api.call(document), chat);
            metrics.count(Counter.MESSAGES_SENT);
            return Optional.of(sent);
        } catch (ApiFailure failure) {
            if (failure.kind() == ApiFailure.Kind.RESULT_UNREADABLE) {
                metrics.count(Counter.MESSAGES_SENT);
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Says that something could not be sent.
    void sayFailed(Event.Place.InChat place, Reply reply) throws InterruptedException {
        metrics.count(Counter.MESSAGES_FAILED);
        say(place.chat(), place.topic(), place.message(), reply);
    }

    /// Makes a message of the bot say something else.
    void change(Event.Place place, Reply reply) throws InterruptedException {
        long chat = place instanceof Event.Place.InChat inChat ? inChat.chat() : place.hashCode();
        quietly(Rendering.change(place, reply), chat);
    }

    /// Changes an earlier answer. Where it needs more messages than before, the rest is sent after it; where it needs
    /// fewer, those left over are deleted.
    ///
    /// @param earlier the ids of its messages, at least one
    /// @return the ids of the messages that the answer has now
    List<Integer> change(List<Integer> earlier, Incoming question, Reply answer) throws InterruptedException {
        List<SendMessage> messages =
                Rendering.messages(question.chatId(), question.topic(), question.messageId(), answer);
        if (messages.isEmpty()) {
            return earlier;
        }
        int kept = Math.min(earlier.size(), messages.size());
        List<Integer> now = new ArrayList<>(earlier.subList(0, kept));
        for (int i = 0; i < kept; i++) {
            quietly(Rendering.change(earlier.get(i), messages.get(i)), question.chatId());
        }
        now.addAll(sendAll(messages.subList(kept, messages.size()), question.chatId()));
        for (int surplus : earlier.subList(kept, earlier.size())) {
            quietly(new DeleteMessage(Long.toString(question.chatId()), surplus), question.chatId());
        }
        return now;
    }

    /// For what may well fail: the message is gone, or says so already.
    private void quietly(BotApiMethod<?> method, long chat) throws InterruptedException {
        try {
            callUntilDone(() -> api.call(method), chat);
        } catch (ApiFailure failure) {
            LOG.debug("An answer in chat {} was not changed: {}", names.of(chat), failure.getMessage());
        }
    }

    private List<Integer> sendAll(List<SendMessage> messages, long chat) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        for (SendMessage message : messages) {
            try {
                send(message, chat).ifPresent(ids::add);
                metrics.count(Counter.MESSAGES_SENT);
            } catch (ApiFailure failure) {
                metrics.count(Counter.MESSAGES_FAILED);
                giveUp(chat, failure);
                break;
            }
        }
        return ids;
    }

    /// @return the new message's id, if Telegram said it
    private Optional<Integer> send(SendMessage message, long chat) throws ApiFailure, InterruptedException {
        try {
            Message sent = callUntilDone(() -> api.call(message), chat);
            reopen(chat);
            return Optional.of(sent.getMessageId());
        } catch (ApiFailure failure) {
            Long successor = failure.migratedTo().orElse(chat);
            if (successor != chat) {
                return send(movedTo(successor, message), successor);
            }
            if (failure.kind() == ApiFailure.Kind.RESULT_UNREADABLE) {
                return Optional.empty();
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
            LOG.warn("An answer for chat {} could not be sent: {}", names.of(chat), failure.getMessage());
        } else if (closeFirst(chat)) {
            LOG.info("The bot may not write to chat {}: {}", names.of(chat), failure.getMessage());
        }
    }

    private boolean closeFirst(long chat) {
        synchronized (closedChats) {
            return closedChats.add(chat);
        }
    }

    private void reopen(long chat) {
        synchronized (closedChats) {
            closedChats.remove(chat);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws ApiFailure, InterruptedException;
    }

    /// Calls until the call succeeds or fails in a way that repeating does not mend.
    private <T> T callUntilDone(Call<T> call, long chat) throws ApiFailure, InterruptedException {
        Backoff backoff = timing.backoff();
        long start = System.nanoTime();
        while (true) {
            try {
                pace.await(chat);
                T result = call.make();
                lastSuccess = System.nanoTime();
                return result;
            } catch (ApiFailure failure) {
                Duration pause = pause(failure, start, backoff, chat);
                metrics.count(Counter.RETRIES);
                Thread.sleep(pause);
            }
        }
    }

    /// @return how long to wait before the call is made again
    /// @throws ApiFailure if it is not to be made again
    private Duration pause(ApiFailure failure, long start, Backoff backoff, long chat) throws ApiFailure {
        Duration tried = Duration.ofNanos(System.nanoTime() - start);
        return switch (failure.kind()) {
            case TOO_MANY_REQUESTS -> {
                metrics.count(Counter.TOO_MANY_REQUESTS);
                Duration wait = failure.retryAfter().orElseGet(backoff::next);
                if (tried.plus(wait).compareTo(maxAge) > 0) {
                    throw failure;
                }
                hold(chat, wait);
                yield Duration.ZERO;
            }
            case UNREACHABLE -> {
                boolean othersWork = lastSuccess - start > 0;
                if (tried.compareTo(othersWork ? timing.sendPatience() : maxAge) > 0) {
                    throw failure;
                }
                yield backoff.next();
            }
            default -> throw failure;
        };
    }

    private void hold(long chat, Duration wait) {
        boolean everybody = pace.refused(chat, wait, System.nanoTime());
        LOG.info(
                "Telegram asks to wait {} s before anything is sent to {}.",
                wait.toSeconds(),
                everybody ? "anybody" : "chat " + names.of(chat));
    }
}
