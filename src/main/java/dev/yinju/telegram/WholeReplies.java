package dev.yinju.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Lets only complete replies of the Bot API's form through and makes all others network failures.
///
/// The library's client never completes a call whose reply breaks off or has no `ok`, and forgets the HTTP status of
/// one that is no JSON, such as a proxy's error page.
final class WholeReplies implements Interceptor {
    private final ObjectMapper json;
    private final ServerClock clock;

    /// @param clock is told what time it is on the server
    WholeReplies(ObjectMapper json, ServerClock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null) {
            throw new IOException("HTTP " + response.code() + " without a reply");
        }
        try (body) {
            byte[] bytes = body.bytes();
            if (!isReply(bytes)) {
                throw new IOException("HTTP " + response.code() + " with a reply that is not the Bot API's");
            }
            Instant now = response.headers().getInstant("Date");
            if (now != null) {
                clock.heard(now);
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body.contentType()))
                    .build();
        }
    }

    private boolean isReply(byte[] bytes) throws IOException {
        try {
            JsonNode reply = json.readTree(bytes);
            return reply.path("ok").isBoolean()
                    && (reply.path("ok").booleanValue()
                            ? reply.has("result")
                            : reply.path("description").isTextual());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
