package dev.yinju.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A poll for updates whose reply is read update by update. One that cannot be read is logged and becomes an update
/// that has an id and nothing else, so that it is passed over and those around it are not lost.
final class UpdatesOneByOne extends BotApiMethod<ArrayList<ReceivedUpdate>> {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatesOneByOne.class);

    /// The kinds that the bot handles; Telegram sends no others.
    private static final List<String> KINDS =
            List.of("message", "edited_message", "my_chat_member", "callback_query", "inline_query", "guest_message");

    /// The most that Telegram sends at once.
    private static final int LIMIT = 100;

    private final @Nullable Integer offset;
    private final Duration hold;
    private final ObjectMapper json;

    /// @param offset the first update that is not to be confirmed; null for the oldest one that Telegram still has
    /// @param hold how long the server may wait for an update before it replies that there is none
    UpdatesOneByOne(@Nullable Integer offset, Duration hold, ObjectMapper json) {
        this.offset = offset;
        this.hold = hold;
        this.json = json;
    }

    @JsonProperty("offset")
    @Nullable
    Integer offset() {
        return offset;
    }

    @JsonProperty("limit")
    int limit() {
        return LIMIT;
    }

    /// In seconds.
    @JsonProperty("timeout")
    int timeout() {
        return Math.toIntExact(hold.toSeconds());
    }

    @JsonProperty("allowed_updates")
    List<String> kinds() {
        return KINDS;
    }

    @Override
    public String getMethod() {
        return GetUpdates.PATH;
    }

    @Override
    @SuppressWarnings("NonApiType") // the library wants what is serializable
    public ArrayList<ReceivedUpdate> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode reply = read(answer);
        if (!reply.path("result").isArray()) {
            throw refusal(answer);
        }
        ArrayList<ReceivedUpdate> updates = new ArrayList<>();
        for (JsonNode node : reply.path("result")) {
            Update update = read(node);
            if (update.getUpdateId() != null) {
                updates.add(new ReceivedUpdate(update.getUpdateId(), node.toString(), update));
            }
        }
        return updates;
    }

    private TelegramApiRequestException refusal(String answer) {
        try {
            ApiResponse<?> response = json.readValue(answer, ApiResponse.class);
            return new TelegramApiRequestException("No updates", response);
        } catch (JsonProcessingException e) {
            return new TelegramApiRequestException("The reply holds no updates", e);
        }
    }

    private JsonNode read(String answer) throws TelegramApiRequestException {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("The reply is not JSON", e);
        }
    }

    private Update read(JsonNode node) {
        try {
            Update update = parse(node, json);
            if (update.getUpdateId() != null) {
                return update;
            }
            LOG.warn("Skipped an update without an id.");
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("Skipped update {}, which cannot be read: {}", node.path("update_id"), reason(e));
        }
        Update unreadable = new Update();
        JsonNode id = node.path("update_id");
        if (id.canConvertToInt()) {
            unreadable.setUpdateId(id.intValue());
        }
        return unreadable;
    }

    private static Update parse(JsonNode node, ObjectMapper json) throws JsonProcessingException {
        Update update = json.treeToValue(node, Update.class);
        return update == null ? new Update() : update;
    }

    /// Reads an update that was read before.
    ///
    /// @throws JsonProcessingException if the content is not that of an update
    static Update parse(String content, ObjectMapper json) throws JsonProcessingException {
        return parse(json.readTree(content), json);
    }

    private static String reason(Exception e) {
        String message = e instanceof JsonProcessingException unread ? unread.getOriginalMessage() : e.toString();
        return message.lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
