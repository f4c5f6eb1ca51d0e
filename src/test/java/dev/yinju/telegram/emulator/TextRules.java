package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The server's rules for the text of a message.
final class TextRules {
    private static final int LONGEST = 4096;
    private static final int MOST_ENTITIES = 100;
    private static final Set<String> TYPES = Set.of(
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "text_mention",
            "custom_emoji");

    private TextRules() {}

    /// @param name of the parameter that holds the text
    static void check(JsonNode parameters, String name) throws ApiRefusal {
        String text = parameters.path(name).asText("");
        if (text.isBlank()) {
            throw ApiRefusal.badRequest(text.isEmpty() ? "message text is empty" : "text must be non-empty");
        }
        if (text.strip().length() > LONGEST) {
            throw ApiRefusal.badRequest("message is too long");
        }
        for (JsonNode entity : parameters.path("entities")) {
            checkEntity(entity, text);
        }
        if (parameters.path("entities").size() > MOST_ENTITIES) {
            throw ApiRefusal.badRequest("too many entities");
        }
    }

    private static void checkEntity(JsonNode entity, String text) throws ApiRefusal {
        int start = entity.path("offset").asInt(-1);
        int end = start + entity.path("length").asInt(-1);
        if (!TYPES.contains(entity.path("type").asText())) {
            throw ApiRefusal.badRequest("can't parse MessageEntity: Wrong type \""
                    + entity.path("type").asText() + "\" specified");
        }
        if (start < 0 || end <= start || end > text.length()) {
            throw ApiRefusal.badRequest("entity [" + start + ", " + end + ") is out of the text");
        }
        if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
            throw ApiRefusal.badRequest("entity [" + start + ", " + end + ") begins or ends inside a character");
        }
        if (entity.path("type").asText().equals("text_link")
                && entity.path("url").asText("").isEmpty()) {
            throw ApiRefusal.badRequest("can't parse MessageEntity: Can't find field \"url\"");
        }
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    static List<Sent.Entity> entities(JsonNode parameters, String name) {
        String text = parameters.path(name).asText("");
        List<Sent.Entity> entities = new ArrayList<>();
        for (JsonNode entity : parameters.path("entities")) {
            int start = entity.path("offset").asInt();
            String words = text.substring(start, start + entity.path("length").asInt());
            String url = entity.has("url") ? entity.path("url").asText() : null;
            entities.add(new Sent.Entity(entity.path("type").asText(), words, url));
        }
        return entities;
    }
}
