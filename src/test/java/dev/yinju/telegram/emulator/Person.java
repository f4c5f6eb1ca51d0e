package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    public Speaker inPrivate() {
        return in(server.privateChat(id, name));
    }

    public Speaker in(Chat chat) {
        return new Speaker(server, this, chat, JsonNodeFactory.instance.objectNode());
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
