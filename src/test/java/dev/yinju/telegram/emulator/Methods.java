package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The methods of the Bot API that the emulator knows.
final class Methods {
    private static final int GENERAL_TOPIC = 1;
    private static final int LONGEST_CAPTION = 1024;
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_DESCRIPTION = 256;

    private final TelegramEmulator server;
    private final UpdateQueue updates;
    private final Journal journal;
    private final Queries queries;

    Methods(TelegramEmulator server, UpdateQueue updates, Journal journal, Queries queries) {
        this.server = server;
        this.updates = updates;
        this.journal = journal;
        this.queries = queries;
    }

    /// @param method the name in lower case
    JsonNode call(String method, JsonNode parameters) throws ApiRefusal, InterruptedException {
        Parameters.check(method, parameters);
        return switch (method) {
            case "getme" -> server.botJson().put("can_join_groups", true);
            case "getupdates" -> poll(parameters);
            case "getwebhookinfo" -> webhookInfo();
            case "deletewebhook" -> {
                server.setWebhook("");
                yield BooleanNode.TRUE;
            }
            case "setmycommands" -> setCommands(parameters);
            case "sendmessage" -> send(parameters);
            case "senddocument" -> sendDocument(parameters);
            case "editmessagetext" -> edit(parameters);
            case "deletemessage" -> delete(parameters, List.of(parameters.path("message_id")));
            case "deletemessages" -> delete(parameters, parameters.path("message_ids"));
            case "sendchataction" -> act(parameters);
            case "getchatmember" ->
                openChat(parameters).member(parameters.path("user_id").asLong());
            case "answercallbackquery" -> queries.answerCallback(parameters);
            case "answerinlinequery" -> queries.answerInline(parameters);
            case "answerguestquery" -> queries.answerGuest(parameters);
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

    private static JsonNode setCommands(JsonNode parameters) throws ApiRefusal {
        if (parameters.path("commands").size() > MOST_COMMANDS) {
            throw ApiRefusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : parameters.path("commands")) {
            if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
                throw ApiRefusal.badRequest("BOT_COMMAND_INVALID");
            }
            String description = command.path("description").asText();
            if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
                throw ApiRefusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        if (!parameters.path("language_code").asText("").matches("([a-z]{2})?")) {
            throw ApiRefusal.badRequest("LANG_CODE_INVALID");
        }
        return BooleanNode.TRUE;
    }

    private JsonNode send(JsonNode parameters) throws ApiRefusal {
        Chat chat = openChat(parameters);
        TextRules.check(parameters, "text");
        KeyboardRules.check(parameters);
        Integer topic = topic(chat, parameters);
        Integer replyTo = replyTo(chat, parameters);
        return deliver(chat, chat.newMessage(), parameters, replyTo, topic, false);
    }

    private JsonNode sendDocument(JsonNode parameters) throws ApiRefusal {
        Chat chat = openChat(parameters);
        Integer topic = topic(chat, parameters);
        Integer replyTo = replyTo(chat, parameters);
        String caption = parameters.path("caption").asText("");
        if (caption.length() > LONGEST_CAPTION) {
            throw ApiRefusal.badRequest("message caption is too long");
        }
        ObjectNode document = server.documents().take(parameters.path("document"));
        int id = chat.newMessage();
        journal.hold(new Sent(
                chat.id(),
                id,
                null,
                caption,
                List.of(),
                KeyboardRules.check(parameters),
                document.path("file_name").asText(),
                replyTo,
                topic,
                false));
        return server.message(id, chat, server.botJson()).set("document", document);
    }

    private JsonNode edit(JsonNode parameters) throws ApiRefusal {
        TextRules.check(parameters, "text");
        List<List<Sent.Key>> keyboard = KeyboardRules.check(parameters);
        Sent before = edited(parameters);
        String text = parameters.path("text").asText();
        List<Sent.Entity> entities = TextRules.entities(parameters, "text");
        if (before.text().equals(text)
                && before.entities().equals(entities)
                && before.keyboard().equals(keyboard)) {
            throw ApiRefusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        if (before.inlineId() != null) {
            journal.hold(new Sent(0, 0, before.inlineId(), text, entities, keyboard, null, null, null, true));
            return BooleanNode.TRUE;
        }
        return deliver(openChat(parameters), before.messageId(), parameters, before.replyTo(), before.topic(), true);
    }

    private Sent edited(JsonNode parameters) throws ApiRefusal {
        Optional<Sent> before;
        if (parameters.has("inline_message_id")) {
            String id = parameters.path("inline_message_id").asText();
            before = latest(sent -> Objects.equals(sent.inlineId(), id));
        } else {
            Chat chat = openChat(parameters);
            int id = parameters.path("message_id").asInt();
            before = chat.holds(id) ? latest(sent -> sent.isIn(chat) && sent.messageId() == id) : Optional.empty();
        }
        return before.orElseThrow(() -> ApiRefusal.badRequest("message to edit not found"));
    }

    private Optional<Sent> latest(Predicate<Sent> wanted) {
        return journal.sent().reversed().stream().filter(wanted).findFirst();
    }

    private JsonNode delete(JsonNode parameters, Iterable<JsonNode> ids) throws ApiRefusal {
        Chat chat = openChat(parameters);
        for (JsonNode id : ids) {
            if (!chat.remove(id.asInt())) {
                throw ApiRefusal.badRequest("message to delete not found");
            }
        }
        return BooleanNode.TRUE;
    }

    private JsonNode deliver(
            Chat chat, int id, JsonNode parameters, @Nullable Integer replyTo, @Nullable Integer topic, boolean edited)
            throws ApiRefusal {
        String text = parameters.path("text").asText();
        journal.hold(new Sent(
                chat.id(),
                id,
                null,
                text,
                TextRules.entities(parameters, "text"),
                KeyboardRules.check(parameters),
                null,
                replyTo,
                topic,
                edited));
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
