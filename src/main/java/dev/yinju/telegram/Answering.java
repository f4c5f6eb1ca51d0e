package dev.yinju.telegram;

import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Deals with updates: those that ask for an answer get one.
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Inbox inbox;
    private final Function<Message, Optional<Reply>> conversation;
    private final BotApi api;
    private final Sender sender;
    private final Answers answers = new Answers();
    private final Timing timing;

    Answering(Inbox inbox, Function<Message, Optional<Reply>> conversation, BotApi api, Sender sender, Timing timing) {
        this.inbox = inbox;
        this.conversation = conversation;
        this.api = api;
        this.sender = sender;
        this.timing = timing;
    }

    /// Whether an update asks something of the bot.
    boolean concerns(Update update) {
        return inbox.read(update).isPresent();
    }

    /// Deals with an update to the end. Those of one chat are to be handed in one after the other.
    ///
    /// @throws InterruptedException if the thread was interrupted before all was said
    void handle(Update update) throws InterruptedException {
        Optional<Incoming> asked = inbox.read(update);
        if (asked.isPresent() && asked.get().edited()) {
            answerAgain(update.getUpdateId(), asked.get());
        } else if (asked.isPresent()) {
            answerFirst(update.getUpdateId(), asked.get());
        }
    }

    private void answerFirst(int updateId, Incoming question) throws InterruptedException {
        Optional<Reply> reply = reply(updateId, question);
        if (reply.isPresent()) {
            answers.remember(question, sender.answer(question, reply.get().text()));
        }
    }

    /// Makes the answer follow its question. Telegram also reports edits that change no word.
    private void answerAgain(int updateId, Incoming question) throws InterruptedException {
        Optional<Answers.Answered> earlier = answers.to(question)
                .filter(answered -> !answered.text().equals(question.message().text()));
        Optional<Reply> reply = earlier.isPresent() ? reply(updateId, question) : Optional.empty();
        if (earlier.isPresent() && reply.isPresent()) {
            answers.remember(
                    question,
                    sender.change(
                            earlier.get().messageIds(), question, reply.get().text()));
        }
    }

    private Optional<Reply> reply(int updateId, Incoming question) {
        Typing typing = Typing.after(timing.typingAfter(), question, api);
        try {
            return conversation.apply(question.message());
        } catch (RuntimeException e) {
            LOG.error("Update {} could not be answered.", updateId, e);
            return Optional.empty();
        } finally {
            typing.stop();
        }
    }
}
