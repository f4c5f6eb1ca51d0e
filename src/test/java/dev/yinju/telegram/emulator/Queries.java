package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The queries that wait for the bot's answer: pressed buttons, what is typed inline, and questions to it as a guest.
final class Queries {
    private static final int LONGEST_NOTICE = 200;
    private static final int LONGEST_ID = 64;
    private static final int MOST_RESULTS = 50;

    private final AtomicLong last = new AtomicLong(90_000);
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /// The id of a new query.
    String ask() {
        String id = Long.toString(last.incrementAndGet());
        open.add(id);
        return id;
    }

    /// The time for an answer is over.
    void expire(String id) {
        open.remove(id);
    }

    private void close(JsonNode parameters, String name) throws ApiRefusal {
        if (!open.remove(parameters.path(name).asText())) {
            throw ApiRefusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
    }

    JsonNode answerCallback(JsonNode parameters) throws ApiRefusal {
        if (parameters.path("text").asText("").length() > LONGEST_NOTICE) {
            throw ApiRefusal.badRequest("MESSAGE_TOO_LONG");
        }
        close(parameters, "callback_query_id");
        return BooleanNode.TRUE;
    }

    JsonNode answerInline(JsonNode parameters) throws ApiRefusal {
        JsonNode results = parameters.path("results");
        if (!results.isArray()) {
            throw ApiRefusal.badRequest("can't parse inline query results: Expected an Array");
        }
        if (results.size() > MOST_RESULTS) {
            throw ApiRefusal.badRequest("RESULTS_TOO_MUCH");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode result : results) {
            checkArticle(result);
            if (!ids.add(result.path("id").asText())) {
                throw ApiRefusal.badRequest("RESULT_ID_DUPLICATE");
            }
        }
        if (bytes(parameters.path("next_offset")) > LONGEST_ID) {
            throw ApiRefusal.badRequest("NEXT_OFFSET_INVALID");
        }
        JsonNode button = parameters.path("button");
        if (!button.isMissingNode()
                && (button.path("text").asText("").isBlank()
                        || !button.path("start_parameter").asText("").matches("[A-Za-z0-9_-]{1,64}"))) {
            throw ApiRefusal.badRequest("START_PARAM_INVALID");
        }
        close(parameters, "inline_query_id");
        return BooleanNode.TRUE;
    }

    JsonNode answerGuest(JsonNode parameters) throws ApiRefusal {
        checkArticle(parameters.path("result"));
        close(parameters, "guest_query_id");
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "inline_message_id",
                        "guest" + parameters.path("guest_query_id").asText());
    }

    private static void checkArticle(JsonNode result) throws ApiRefusal {
        int id = bytes(result.path("id"));
        if (id == 0 || id > LONGEST_ID) {
            throw ApiRefusal.badRequest("RESULT_ID_INVALID");
        }
        if (!result.path("type").asText().equals("article")
                || result.path("title").asText("").isBlank()) {
            throw ApiRefusal.badRequest("can't parse inline query result: title can't be empty");
        }
        TextRules.check(result.path("input_message_content"), "message_text");
        KeyboardRules.check(result);
    }

    private static int bytes(JsonNode text) {
        return text.asText("").getBytes(StandardCharsets.UTF_8).length;
    }
}
