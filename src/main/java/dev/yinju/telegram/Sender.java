package dev.yinju.telegram;

import dev.yinju.conversation.Reply;
import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Sends answers, and makes them say something else. What cannot be sent is given up with a line in the log.
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final PatientCalls calls;
    private final ChatNames names;
    private final Metrics metrics;
    private final ClosedChats closedChats = new ClosedChats();

    Sender(PatientCalls calls, ChatNames names, Metrics metrics) {
        this.calls = calls;
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
            Message sent = calls.call(document, chat);
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
            calls.call(method, chat);
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
            Message sent = calls.call(message, chat);
            closedChats.open(chat);
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
        } else if (closedChats.close(chat)) {
            LOG.info("The bot may not write to chat {}: {}", names.of(chat), failure.getMessage());
        }
    }
}
