package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods of the Bot API that the emulator knows.
final class Methods {
    private static final int GENERAL_TOPIC = 1;

    private final TelegramEmulator server;
    private final UpdateQueue updates;
    private final Journal journal;

    Methods(TelegramEmulator server, UpdateQueue updates, Journal journal) {
        this.server = server;
        this.updates = updates;
        this.journal = journal;
    }

    /// @param method the name in lower case
    JsonNode call(String method, JsonNode parameters) throws ApiRefusal, InterruptedException {
        refuseNulls(parameters);
        return switch (method) {
            case "getme" -> server.botJson().put("can_join_groups", true);
            case "getupdates" -> poll(parameters);
            case "setmycommands" -> BooleanNode.TRUE;
            case "getwebhookinfo" -> webhookInfo();
            case "deletewebhook" -> {
                server.setWebhook("");
                yield BooleanNode.TRUE;
            }
            case "sendmessage" -> send(parameters);
            case "editmessagetext" -> edit(parameters);
            case "sendchataction" -> act(parameters);
            case "deletemessage" -> delete(parameters);
            case "getchatmember" ->
                openChat(parameters).member(parameters.path("user_id").asLong());
            default -> throw new ApiRefusal(404, "Not Found: method not found");
        };
    }

    private JsonNode poll(JsonNode parameters) throws ApiRefusal, InterruptedException {
        if (!server.webhook().isEmpty()) {
            throw new ApiRefusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        return updates.poll(parameters);
    }

    private JsonNode webhookInfo() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", server.webhook())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.unconfirmed().size());
    }

    private JsonNode delete(JsonNode parameters) throws ApiRefusal {
        Chat chat = openChat(parameters);
        if (!chat.remove(parameters.path("message_id").asInt())) {
            throw ApiRefusal.badRequest("message to delete not found");
        }
        return BooleanNode.TRUE;
    }

    /// The real server takes a JSON null for the text "null".
    private static void refuseNulls(JsonNode node) throws ApiRefusal {
        for (JsonNode child : node) {
            if (child.isNull()) {
                throw ApiRefusal.badRequest("a parameter is null: " + node);
            }
            refuseNulls(child);
        }
    }

    private JsonNode send(JsonNode parameters) throws ApiRefusal {
        Chat chat = openChat(parameters);
        TextRules.check(parameters);
        Integer topic = topic(chat, parameters);
        Integer replyTo = replyTo(chat, parameters);
        return deliver(chat, chat.newMessage(), parameters, replyTo, topic, false);
    }

    private JsonNode edit(JsonNode parameters) throws ApiRefusal {
        Chat chat = openChat(parameters);
        TextRules.check(parameters);
        int id = parameters.path("message_id").asInt();
        Sent before = latest(chat, id).orElseThrow(() -> ApiRefusal.badRequest("message to edit not found"));
        String text = parameters.path("text").asText();
        if (before.text().equals(text) && before.entities().equals(TextRules.entities(parameters))) {
            throw ApiRefusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        return deliver(chat, id, parameters, before.replyTo(), before.topic(), true);
    }

    private Optional<Sent> latest(Chat chat, int id) {
        return journal.sent().reversed().stream()
                .filter(sent -> sent.isIn(chat) && sent.messageId() == id)
                .findFirst();
    }

    private JsonNode deliver(
            Chat chat,
            int id,
            JsonNode parameters,
            @Nullable Integer replyTo,
            @Nullable Integer topic,
            boolean edited) {
        String text = parameters.path("text").asText();
        journal.add(new Sent(chat.id(), id, text, TextRules.entities(parameters), replyTo, topic, edited));
        ObjectNode message = server.message(id, chat, server.botJson()).put("text", text);
        if (topic != null) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
        return message;
    }

    private JsonNode act(JsonNode parameters) throws ApiRefusal {
        topic(openChat(parameters), parameters);
        return BooleanNode.TRUE;
    }

    private Chat openChat(JsonNode parameters) throws ApiRefusal {
        String id = parameters.path("chat_id").asText("");
        if (id.isEmpty()) {
            throw ApiRefusal.badRequest("chat_id is empty");
        }
        Chat chat = server.findChat(id).orElseThrow(() -> ApiRefusal.badRequest("chat not found"));
        chat.checkOpen();
        return chat;
    }

    private static @Nullable Integer topic(Chat chat, JsonNode parameters) throws ApiRefusal {
        if (!parameters.has("message_thread_id")) {
            return null;
        }
        int topic = parameters.path("message_thread_id").asInt();
        if (topic == GENERAL_TOPIC || !chat.hasTopic(topic)) {
            throw ApiRefusal.badRequest("message thread not found");
        }
        return topic;
    }

    private static @Nullable Integer replyTo(Chat chat, JsonNode parameters) throws ApiRefusal {
        JsonNode reply = parameters.path("reply_parameters");
        if (reply.isMissingNode()) {
            return null;
        }
        int id = reply.path("message_id").asInt();
        if (chat.holds(id)) {
            return id;
        }
        if (reply.path("allow_sending_without_reply").asBoolean(false)) {
            return null;
        }
        throw ApiRefusal.badRequest("message to be replied not found");
    }
}
