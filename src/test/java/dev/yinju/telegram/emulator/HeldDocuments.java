package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The files that were uploaded.
final class HeldDocuments {
    private final Map<String, ObjectNode> held = new ConcurrentHashMap<>();

    /// @param document an uploaded file, or the id of one that was uploaded before
    ObjectNode take(JsonNode document) throws ApiRefusal {
        if (document.isObject()) {
            if (document.path("content").asText().isEmpty()) {
                throw ApiRefusal.badRequest("file must be non-empty");
            }
            String id = "BQAD" + held.size();
            ObjectNode file = JsonNodeFactory.instance
                    .objectNode()
                    .put("file_id", id)
                    .put("file_unique_id", "u" + held.size())
                    .put("file_name", document.path("name").asText());
            held.put(id, file);
            return file;
        }
        @Nullable ObjectNode known = held.get(document.asText());
        if (known == null) {
            throw ApiRefusal.badRequest("wrong file identifier/HTTP URL specified");
        }
        return known;
    }

    /// Files that were uploaded are not known any more by their ids.
    void forget() {
        held.clear();
    }
}
