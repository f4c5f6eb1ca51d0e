package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with questions from chats that the bot is not in: those that are typed behind its name, of which only the
/// latest of each person matters, and those that mention it as a guest.
final class Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    private final Dialogue dialogue;
    private final BotApi api;

    /// The id of each person's latest query, as long as it waits.
    private final Map<String, String> latest = new ConcurrentHashMap<>();

    Elsewhere(Dialogue dialogue, BotApi api) {
        this.dialogue = dialogue;
        this.api = api;
    }

    /// Notes that somebody typed on: what came before need not be answered any more.
    void arrived(Event.Typed typed) {
        latest.put(typed.question().asker().user(), typed.id());
    }

    void deal(Event.Typed typed) throws InterruptedException {
        String user = typed.question().asker().user();
        if (!typed.id().equals(latest.get(user))) {
            return;
        }
        try {
            api.call(InlineResults.page(typed.id(), dialogue.offer(typed.question())));
        } catch (ApiFailure failure) {
            LOG.debug("An inline query was not answered: {}", failure.getMessage());
        } finally {
            latest.remove(user, typed.id());
        }
    }

    void deal(Event.Invited invited) throws InterruptedException {
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
