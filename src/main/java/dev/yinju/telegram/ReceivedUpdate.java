package dev.yinju.telegram;

import java.io.Serial;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.objects.Update;

/// An update as a poll brought it.
///
/// @param id Telegram's number for it
/// @param content its JSON
/// @param update what the JSON says; has an id and nothing else where it cannot be read
record ReceivedUpdate(int id, String content, Update update) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
