package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody about to write in a chat. Each `…ing` method adds to what will be written; each `…s` method writes.
public final class Speaker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TelegramEmulator server;
    private final Person person;
    private final Chat chat;
    private final ObjectNode extras;

    Speaker(TelegramEmulator server, Person person, Chat chat, ObjectNode extras) {
        this.server = server;
        this.person = person;
        this.chat = chat;
        this.extras = extras;
    }

    public Chat chat() {
        return chat;
    }

    /// With one more field in the message.
    public Speaker with(String field, Object value) {
        ObjectNode more = extras.deepCopy();
        more.set(field, JSON.valueToTree(value));
        return new Speaker(server, person, chat, more);
    }

    public Speaker replyingTo(Said said) {
        return with("reply_to_message", said.json());
    }

    public Speaker replyingTo(Sent sent) {
        return with(
                "reply_to_message",
                server.message(sent.messageId(), chat, server.botJson()).put("text", sent.text()));
    }

    /// In a forum topic. As on the real server, what replies to nothing else replies to the message that opened it.
    public Speaker inTopic(int topic) {
        chat.openTopic(topic);
        ObjectNode opening = server.message(topic, chat, server.botJson());
        opening.putObject("forum_topic_created").put("name", "话题").put("icon_color", 7322096);
        return with("reply_to_message", opening)
                .with("message_thread_id", topic)
                .with("is_topic_message", true);
    }

    /// Writes a text; commands and mentions in it are marked.
    public Said says(String text) {
        ObjectNode words = JsonNodeFactory.instance.objectNode().put("text", text);
        return send(mark(words, "entities", text));
    }

    /// Sends a picture with words under it.
    public Said showsPicture(String caption) {
        ObjectNode picture = JsonNodeFactory.instance.objectNode();
        picture.putArray("photo")
                .addObject()
                .put("file_id", "AgAD")
                .put("file_unique_id", "u")
                .put("width", 90)
                .put("height", 90);
        return send(caption.isEmpty() ? picture : mark(picture.put("caption", caption), "caption_entities", caption));
    }

    /// Sends a message that has these fields and no text.
    public Said sends(String field, Object value) {
        return with(field, value).send(JsonNodeFactory.instance.objectNode());
    }

    /// Changes the text of what was said.
    public Said changes(Said said, String text) {
        ObjectNode json = said.json().deepCopy();
        json.put("text", text).put("edit_date", json.path("date").asLong() + 1);
        json.set("entities", Marks.in(text));
        return server.publish("edited_message", chat, json);
    }

    private static ObjectNode mark(ObjectNode message, String field, String text) {
        var marks = Marks.in(text);
        return marks.isEmpty() ? message : message.set(field, marks);
    }

    private Said send(ObjectNode content) {
        ObjectNode message = server.message(chat.newMessage(), chat, person.json());
        message.setAll(content);
        message.setAll(extras);
        return server.publish("message", chat, message);
    }
}
