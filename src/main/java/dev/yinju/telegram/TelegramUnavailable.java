package dev.yinju.telegram;

/// The bot cannot work, and trying again would not help. The message says why and what to do, in words for the
/// operator, and never holds the token.
public final class TelegramUnavailable extends Exception {

    TelegramUnavailable(String message) {
        super(message);
    }
}
