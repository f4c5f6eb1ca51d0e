package dev.yinju.telegram;

import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Deals with updates: those that ask for an answer get one, in the order of their chat.
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Inbox inbox;
    private final Lanes lanes;
    private final Ledger ledger;
    private final Function<Message, Optional<Reply>> conversation;
    private final BotApi api;
    private final Sender sender;
    private final Answers answers = new Answers();
    private final Timing timing;

    Answering(
            Inbox inbox,
            Lanes lanes,
            Ledger ledger,
            Function<Message, Optional<Reply>> conversation,
            BotApi api,
            Timing timing) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.ledger = ledger;
        this.conversation = conversation;
        this.api = api;
        this.sender = new Sender(api, timing);
        this.timing = timing;
    }

    /// Begins to deal with an update, and notes in the ledger when it is dealt with.
    ///
    /// @param update with an id
    /// @throws InterruptedException if the thread was interrupted while there was no room for it
    void handle(Update update) throws InterruptedException {
        int id = update.getUpdateId();
        Optional<Incoming> question = read(update);
        if (question.isPresent()) {
            Incoming asked = question.get();
            if (!lanes.submit(asked.chatId(), () -> answer(id, asked))) {
                LOG.warn("Skipped update {}: chat {} sends more than can be answered.", id, asked.chatId());
                ledger.done(id);
            }
        } else {
            ledger.done(id);
        }
    }

    private Optional<Incoming> read(Update update) {
        try {
            return inbox.read(update);
        } catch (RuntimeException e) {
            LOG.warn("Skipped update {}, whose content makes no sense.", update.getUpdateId(), e);
            return Optional.empty();
        }
    }

    /// An answer that was interrupted, as happens when the bot stops, stays open: Telegram sends the question again.
    private void answer(int updateId, Incoming question) {
        try {
            if (question.edited()) {
                answerAgain(updateId, question);
            } else {
                answerFirst(updateId, question);
            }
            ledger.done(updateId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The answer to update {} could not be sent.", updateId, e);
            ledger.done(updateId);
        }
    }

    private void answerFirst(int updateId, Incoming question) throws InterruptedException {
        Optional<Reply> reply = reply(updateId, question);
        if (reply.isPresent()) {
            sender.answer(question, reply.get().text()).ifPresent(answer -> answers.remember(question, answer));
        }
    }

    /// Makes the answer follow its question. Telegram also reports edits that change no word.
    private void answerAgain(int updateId, Incoming question) throws InterruptedException {
        Optional<Answers.Answered> earlier = answers.to(question)
                .filter(answered -> !answered.text().equals(question.message().text()));
        Optional<Reply> reply = earlier.isPresent() ? reply(updateId, question) : Optional.empty();
        if (earlier.isPresent() && reply.isPresent()) {
            int answer = earlier.get().messageId();
            sender.change(answer, question, reply.get().text());
            answers.remember(question, answer);
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
