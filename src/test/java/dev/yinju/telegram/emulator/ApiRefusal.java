package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The server's refusal of a call.
final class ApiRefusal extends Exception {
    private final int code;
    private final @Nullable ObjectNode parameters;

    ApiRefusal(int code, String description) {
        this(code, description, null);
    }

    private ApiRefusal(int code, String description, @Nullable ObjectNode parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    static ApiRefusal badRequest(String detail) {
        return new ApiRefusal(400, "Bad Request: " + detail);
    }

    static ApiRefusal tooManyRequests(long retryAfterSeconds) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("retry_after", retryAfterSeconds);
        return new ApiRefusal(429, "Too Many Requests: retry after " + retryAfterSeconds, parameters);
    }

    static ApiRefusal migrated(long successor) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", successor);
        return new ApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters);
    }

    int code() {
        return code;
    }

    ObjectNode toJson() {
        ObjectNode reply = JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", code)
                .put("description", getMessage());
        if (parameters != null) {
            reply.set("parameters", parameters);
        }
        return reply;
    }
}
