package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
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

    /// Presses a button of a message.
    ///
    /// @return the id of the query that the bot has to answer
    public String presses(Sent sent, String label) {
        return pressesForged(sent, String.valueOf(sent.key(label).data()));
    }

    /// Hands data to the bot that may stand on no button, as a changed client can.
    public String pressesForged(Sent sent, String data) {
        String id = server.queries().ask();
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("id", id).put("data", data);
        query.put("chat_instance", "1").set("from", json());
        if (sent.inlineId() != null) {
            query.put("inline_message_id", sent.inlineId());
        } else {
            Chat chat = server.findChat(Long.toString(sent.chatId())).orElseThrow();
            ObjectNode message =
                    server.message(sent.messageId(), chat, server.botJson()).put("text", sent.text());
            if (sent.topic() != null) {
                message.put("message_thread_id", sent.topic()).put("is_topic_message", true);
            }
            query.set("message", message);
        }
        server.publish("callback_query", query);
        return id;
    }

    /// Types behind the bot's name in some chat.
    ///
    /// @param offset what the bot gave for the next page; empty at first
    /// @return the id of the query that the bot has to answer
    public String typesInline(String words, String offset) {
        String id = server.queries().ask();
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("query", words)
                .put("offset", offset)
                .put("chat_type", "group");
        query.set("from", json());
        server.publish("inline_query", query);
        return id;
    }

    /// Sends a result that the bot offered.
    public Sent chooses(JsonNode result) {
        return server.bring("inline" + result.path("id").asText(), result);
    }

    /// Mentions the bot in a chat that it is not in.
    ///
    /// @return the id of the query that the bot has to answer
    public String invitesBot(Chat chat, String text) {
        String id = server.queries().ask();
        ObjectNode message = server.message(chat.newMessage(), chat, json()).put("text", text);
        message.put("guest_query_id", id).set("entities", Marks.in(text));
        server.publish("guest_message", message);
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
