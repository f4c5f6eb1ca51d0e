package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Effect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/// Deals with pressed buttons: every press is answered first, which ends the waiting on the person's screen, and then
/// done.
final class Presses {
    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

    /// In UTF-16 code units.
    private static final int LONGEST_NOTICE = 200;

    private final Dialogue dialogue;
    private final BotApi api;
    private final Sender sender;
    private final Documents documents;

    Presses(Dialogue dialogue, BotApi api, Sender sender, Documents documents) {
        this.dialogue = dialogue;
        this.api = api;
        this.sender = sender;
        this.documents = documents;
    }

    void handle(Event.Pressed pressed) throws InterruptedException {
        Effect effect = dialogue.press(pressed.press());
        answer(pressed.id(), notice(effect));
        Event.Place place = pressed.message();
        if (place == null) {
            return;
        }
        switch (effect) {
            case Effect.Change(var reply, var notice) -> sender.change(place, reply);
            case Effect.Say(var reply)
            when place instanceof Event.Place.InChat(long chat, Integer topic, int message) ->
                sender.say(chat, topic, message, reply);
            case Effect.Say(var reply) -> sender.change(place, reply);
            case Effect.Send send
            when place instanceof Event.Place.InChat inChat ->
                documents.send(send, inChat, pressed.press().asker().language());
            case Effect.Send send -> LOG.debug("A file was asked for where none can be sent.");
            case Effect.Notice notice -> {}
        }
    }

    private static @Nullable String notice(Effect effect) {
        return switch (effect) {
            case Effect.Change(var reply, var notice) -> notice;
            case Effect.Notice(var words) -> words;
            default -> null;
        };
    }

    private void answer(String id, @Nullable String notice) throws InterruptedException {
        try {
            api.call(AnswerCallbackQuery.builder()
                    .callbackQueryId(id)
                    .text(notice == null ? null : shortened(notice))
                    .build());
        } catch (ApiFailure failure) {
            LOG.debug("A press was not answered: {}", failure.getMessage());
        }
    }

    private static String shortened(String notice) {
        if (notice.length() <= LONGEST_NOTICE) {
            return notice;
        }
        int end = LONGEST_NOTICE - 1;
        return notice.substring(0, Character.isHighSurrogate(notice.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
