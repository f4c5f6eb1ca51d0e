package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/// Which parameters methods have. The real server passes over the others, so that a wrong name goes unnoticed there.
final class Parameters {
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("getme", Set.of()),
            Map.entry("getwebhookinfo", Set.of()),
            Map.entry("deletewebhook", Set.of("drop_pending_updates")),
            Map.entry("getupdates", Set.of("offset", "limit", "timeout", "allowed_updates")),
            Map.entry("setmycommands", Set.of("commands", "scope", "language_code")),
            Map.entry("getchatmember", Set.of("chat_id", "user_id")),
            Map.entry("sendchataction", Set.of("chat_id", "message_thread_id", "action")),
            Map.entry("deletemessage", Set.of("chat_id", "message_id")),
            Map.entry("deletemessages", Set.of("chat_id", "message_ids")),
            Map.entry(
                    "sendmessage",
                    Set.of(
                            "chat_id",
                            "message_thread_id",
                            "text",
                            "parse_mode",
                            "entities",
                            "link_preview_options",
                            "disable_notification",
                            "reply_parameters",
                            "reply_markup")),
            Map.entry(
                    "senddocument",
                    Set.of(
                            "chat_id",
                            "message_thread_id",
                            "document",
                            "caption",
                            "caption_entities",
                            "reply_parameters",
                            "reply_markup")),
            Map.entry(
                    "editmessagetext",
                    Set.of(
                            "chat_id",
                            "message_id",
                            "inline_message_id",
                            "text",
                            "entities",
                            "link_preview_options",
                            "reply_markup")),
            Map.entry("answercallbackquery", Set.of("callback_query_id", "text", "show_alert", "url", "cache_time")),
            Map.entry(
                    "answerinlinequery",
                    Set.of("inline_query_id", "results", "cache_time", "is_personal", "next_offset", "button")),
            Map.entry("answerguestquery", Set.of("guest_query_id", "result")));

    private Parameters() {}

    /// @param method in lower case
    static void check(String method, JsonNode parameters) throws ApiRefusal {
        Set<String> known = KNOWN.get(method);
        if (known == null) {
            throw new ApiRefusal(404, "Not Found: method not found");
        }
        for (String name : (Iterable<String>) parameters::fieldNames) {
            // The library writes the method's name among the parameters.
            if (!known.contains(name) && !name.equals("method")) {
                throw ApiRefusal.badRequest("unknown parameter " + name + " of " + method);
            }
        }
        refuseNulls(parameters);
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
}
