package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Reply;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Deals with updates: those that mean something to the bot.
final class Answering {
    private final Inbox inbox;
    private final Dialogue dialogue;
    private final BotApi api;
    private final Sender sender;
    private final Presses presses;
    private final Elsewhere elsewhere;
    private final Answers answers = new Answers();
    private final Timing timing;

    Answering(Inbox inbox, Dialogue dialogue, BotApi api, Sender sender, Documents documents, Timing timing) {
        this.inbox = inbox;
        this.dialogue = dialogue;
        this.api = api;
        this.sender = sender;
        this.presses = new Presses(dialogue, api, sender, documents);
        this.elsewhere = new Elsewhere(dialogue, api);
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
        Optional<Event> event = inbox.read(update);
        if (event.isPresent()) {
            handle(event.get());
        }
    }

    private void handle(Event event) throws InterruptedException {
        switch (event) {
            case Incoming question when question.edited() -> answerAgain(question);
            case Incoming question -> answerFirst(question);
            case Event.Pressed pressed -> presses.handle(pressed);
            case Event.Typed typed -> elsewhere.handle(typed);
            case Event.Invited invited -> elsewhere.handle(invited);
            case Event.Left(long chat) -> dialogue.forget(Long.toString(chat));
            case Event.Moved(long chat, long successor) -> dialogue.move(Long.toString(chat), Long.toString(successor));
        }
    }

    private void answerFirst(Incoming question) throws InterruptedException {
        Optional<Reply> reply = reply(question);
        if (reply.isPresent()) {
            answers.remember(question, sender.answer(question, reply.get()));
        }
    }

    /// Makes the answer follow its question. Telegram also reports edits that change no word.
    private void answerAgain(Incoming question) throws InterruptedException {
        Optional<Answers.Answered> earlier = answers.to(question)
                .filter(answered -> !answered.text().equals(question.message().text()));
        Optional<Reply> reply = earlier.isPresent() ? reply(question) : Optional.empty();
        if (earlier.isPresent() && reply.isPresent()) {
            answers.remember(question, sender.change(earlier.get().messageIds(), question, reply.get()));
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
