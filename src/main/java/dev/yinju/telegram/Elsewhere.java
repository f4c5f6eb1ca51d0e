package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Reply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with questions from chats that the bot is not in: those that are typed behind its name, and those that
/// mention it as a guest.
final class Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    private final Dialogue dialogue;
    private final BotApi api;

    Elsewhere(Dialogue dialogue, BotApi api) {
        this.dialogue = dialogue;
        this.api = api;
    }

    void handle(Event.Typed typed) throws InterruptedException {
        try {
            api.call(InlineResults.page(typed.id(), dialogue.offer(typed.question())));
        } catch (ApiFailure failure) {
            LOG.debug("An inline query was not answered: {}", failure.getMessage());
        }
    }

    void handle(Event.Invited invited) throws InterruptedException {
        Optional<Reply> reply = dialogue.reply(invited.message());
        if (reply.isEmpty()) {
            return;
        }
        try {
            api.call(InlineResults.guest(invited.id(), reply.get()));
        } catch (ApiFailure failure) {
            LOG.info("A question to the bot as a guest was not answered: {}", failure.getMessage());
        }
    }
}
