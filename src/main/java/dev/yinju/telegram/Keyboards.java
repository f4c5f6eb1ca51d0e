package dev.yinju.telegram;

import dev.yinju.conversation.Button;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Turns buttons into those of Telegram.
final class Keyboards {

    private Keyboards() {}

    /// The keyboard under a message; null for none.
    static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        List<InlineKeyboardRow> keyboard = rows.stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(Keyboards::button).toList()))
                .toList();
        return new InlineKeyboardMarkup(keyboard);
    }

    private static InlineKeyboardButton button(Button button) {
        var made = InlineKeyboardButton.builder().text(button.label());
        return switch (button) {
            case Button.Press press -> made.callbackData(press.data()).build();
            case Button.Open open -> made.url(open.page().toASCIIString()).build();
            case Button.Share share -> made.url(shareUrl(share)).build();
        };
    }

    /// Opens Telegram's own choice of chats, with the link ready to be sent; see core.telegram.org/widgets/share.
    private static String shareUrl(Button.Share share) {
        return "https://t.me/share/url?url=" + encoded(startUrl(share.botName(), share.start())) + "&text="
                + encoded(share.title());
    }

    /// Opens the private chat with the bot; see core.telegram.org/bots/features#deep-linking.
    private static String startUrl(String botName, String start) {
        return "https://t.me/" + botName + "?start=" + start;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
