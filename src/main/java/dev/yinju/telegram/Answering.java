package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Reply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Deals with updates: those that mean something to the bot, in the order of their lane.
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Inbox inbox;
    private final Lanes lanes;
    private final Ledger ledger;
    private final Dialogue dialogue;
    private final BotApi api;
    private final Sender sender;
    private final Presses presses;
    private final Elsewhere elsewhere;
    private final Answers answers = new Answers();
    private final Timing timing;

    Answering(
            Inbox inbox,
            Lanes lanes,
            Ledger ledger,
            Dialogue dialogue,
            BotApi api,
            Sender sender,
            Documents documents,
            Timing timing) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.ledger = ledger;
        this.dialogue = dialogue;
        this.api = api;
        this.sender = sender;
        this.presses = new Presses(dialogue, api, sender, documents);
        this.elsewhere = new Elsewhere(dialogue, api);
        this.timing = timing;
    }

    /// Begins to deal with an update, and notes in the ledger when it is dealt with.
    ///
    /// @param update with an id
    /// @throws InterruptedException if the thread was interrupted while there was no room for it
    void handle(Update update) throws InterruptedException {
        int id = update.getUpdateId();
        Optional<Event> read = read(update);
        if (read.isEmpty()) {
            ledger.done(id);
            return;
        }
        Event event = read.get();
        if (event instanceof Event.Typed typed) {
            elsewhere.arrived(typed);
        }
        if (!lanes.submit(event.lane(), () -> deal(id, event))) {
            LOG.warn("Skipped update {}: lane {} gets more than can be dealt with.", id, event.lane());
            ledger.done(id);
        }
    }

    private Optional<Event> read(Update update) {
        try {
            return inbox.read(update);
        } catch (RuntimeException e) {
            LOG.warn("Skipped update {}, whose content makes no sense.", update.getUpdateId(), e);
            return Optional.empty();
        }
    }

    /// What was interrupted, as happens when the bot stops, stays open: Telegram sends the update again.
    private void deal(int updateId, Event event) {
        try {
            deal(event);
            ledger.done(updateId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Update {} could not be dealt with.", updateId, e);
            ledger.done(updateId);
        }
    }

    private void deal(Event event) throws InterruptedException {
        switch (event) {
            case Incoming question when question.edited() -> answerAgain(question);
            case Incoming question -> answerFirst(question);
            case Event.Pressed pressed -> presses.deal(pressed);
            case Event.Typed typed -> elsewhere.deal(typed);
            case Event.Invited invited -> elsewhere.deal(invited);
            case Event.Left(long chat) -> dialogue.forget(Long.toString(chat));
            case Event.Moved(long chat, long successor) -> dialogue.move(Long.toString(chat), Long.toString(successor));
        }
    }

    private void answerFirst(Incoming question) throws InterruptedException {
        Optional<Reply> reply = reply(question);
        if (reply.isPresent()) {
            sender.answer(question, reply.get()).ifPresent(answer -> answers.remember(question, answer));
        }
    }

    /// Makes the answer follow its question. Telegram also reports edits that change no word.
    private void answerAgain(Incoming question) throws InterruptedException {
        Optional<Answers.Answered> earlier = answers.to(question)
                .filter(answered -> !answered.text().equals(question.message().text()));
        Optional<Reply> reply = earlier.isPresent() ? reply(question) : Optional.empty();
        if (earlier.isPresent() && reply.isPresent()) {
            int answer = earlier.get().messageId();
            sender.change(answer, question, reply.get());
            answers.remember(question, answer);
        }
    }

    private Optional<Reply> reply(Incoming question) {
        Typing typing = Typing.after(timing.typingAfter(), question, api);
        try {
            return dialogue.reply(question.message());
        } finally {
            typing.stop();
        }
    }
}
