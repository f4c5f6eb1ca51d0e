package dev.yinju.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A poll for updates whose reply is read update by update. One that cannot be read is logged and becomes an update
/// that has an id and nothing else, so that it is passed over and those around it are not lost.
final class UpdatesOneByOne extends GetUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(UpdatesOneByOne.class);

    /// The kinds that the bot handles; Telegram sends no others.
    private static final List<String> KINDS =
            List.of("message", "edited_message", "my_chat_member", "callback_query", "inline_query", "guest_message");

    /// The most that Telegram sends at once.
    private static final int LIMIT = 100;

    private final transient ObjectMapper json;

    /// @param offset the first update that is not to be confirmed; null for the oldest one that Telegram still has
    /// @param hold how long the server may wait for an update before it replies that there is none
    UpdatesOneByOne(@Nullable Integer offset, Duration hold, ObjectMapper json) {
        super(offset, LIMIT, Math.toIntExact(hold.toSeconds()), KINDS);
        this.json = json;
    }

    @Override
    @SuppressWarnings("NonApiType") // the library's signature
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode reply = read(answer);
        if (!reply.path("result").isArray()) {
            return super.deserializeResponse(answer);
        }
        ArrayList<Update> updates = new ArrayList<>();
        reply.path("result").forEach(update -> updates.add(read(update)));
        return updates;
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
            Update update = json.treeToValue(node, Update.class);
            if (update != null && update.getUpdateId() != null) {
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

    private static String reason(Exception e) {
        String message = e instanceof JsonProcessingException unread ? unread.getOriginalMessage() : e.toString();
        return message.lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
