package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The server's rules for the buttons under a message.
final class KeyboardRules {
    private static final int LONGEST_DATA = 64;
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_ROW = 8;

    private KeyboardRules() {}

    /// @param holder of a `reply_markup`, or of none
    static List<List<Sent.Key>> check(JsonNode holder) throws ApiRefusal {
        List<List<Sent.Key>> rows = new ArrayList<>();
        for (JsonNode row : holder.path("reply_markup").path("inline_keyboard")) {
            List<Sent.Key> keys = new ArrayList<>();
            for (JsonNode button : row) {
                keys.add(key(button));
            }
            if (keys.isEmpty() || keys.size() > MOST_IN_ROW) {
                throw ApiRefusal.badRequest("a row has " + keys.size() + " buttons");
            }
            rows.add(keys);
        }
        if (rows.stream().mapToInt(List::size).sum() > MOST_BUTTONS) {
            throw ApiRefusal.badRequest("reply markup is too long");
        }
        if (holder.has("reply_markup") && rows.isEmpty()) {
            throw ApiRefusal.badRequest("object expected as reply markup");
        }
        return rows;
    }

    private static Sent.Key key(JsonNode button) throws ApiRefusal {
        String text = button.path("text").asText("");
        if (text.isBlank()) {
            throw ApiRefusal.badRequest("can't parse inline keyboard button: text buttons are unallowed");
        }
        long kinds = Stream.of("callback_data", "url").filter(button::has).count();
        if (kinds != 1) {
            throw ApiRefusal.badRequest("BUTTON_TYPE_INVALID: " + button);
        }
        if (button.has("url")) {
            String url = button.path("url").asText();
            if (!url.matches("https?://[^\\s/]+\\S*") || URI.create(url).getHost() == null) {
                throw ApiRefusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
            }
            return new Sent.Key(text, null, url);
        }
        String data = button.path("callback_data").asText();
        if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA) {
            throw ApiRefusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new Sent.Key(text, data, null);
    }
}
