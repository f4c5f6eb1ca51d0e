package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who writes: a person, unless made a bot.
public final class Person {
    private final TelegramEmulator server;
    private final long id;
    private final String name;
    private final boolean bot;
    private final @Nullable String language;

    Person(TelegramEmulator server, long id, String name, boolean bot, @Nullable String language) {
        this.server = server;
        this.id = id;
        this.name = name;
        this.bot = bot;
        this.language = language;
    }

    /// The same person with Telegram set to another language; null for one that does not tell.
    public Person speaking(@Nullable String languageTag) {
        return new Person(server, id, name, bot, languageTag);
    }

    /// The same, but a bot.
    public Person asBot() {
        return new Person(server, id, name, true, language);
    }

    public long id() {
        return id;
    }

    public Speaker inPrivate() {
        return in(server.privateChat(id, name));
    }

    public Speaker in(Chat chat) {
        return new Speaker(server, this, chat, JsonNodeFactory.instance.objectNode());
    }

    /// Adds the bot to a group.
    public void addsBotTo(Chat chat) {
        changesBot(chat, "left", "member");
    }

    /// Removes the bot from a group.
    public void removesBotFrom(Chat chat) {
        changesBot(chat, "member", "kicked");
        chat.closeToBot(403, "Forbidden: bot was kicked from the supergroup chat");
    }

    private void changesBot(Chat chat, String from, String to) {
        ObjectNode change =
                JsonNodeFactory.instance.objectNode().put("date", Instant.now().getEpochSecond());
        change.set("chat", chat.json());
        change.set("from", json());
        change.set("old_chat_member", membership(from));
        change.set("new_chat_member", membership(to));
        server.publish("my_chat_member", chat, change);
    }

    private ObjectNode membership(String status) {
        ObjectNode membership = JsonNodeFactory.instance.objectNode().put("status", status);
        membership.set("user", server.botJson());
        return status.equals("kicked") ? membership.put("until_date", 0) : membership;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", bot)
                .put("first_name", name);
        return language == null ? json : json.put("language_code", language);
    }
}
