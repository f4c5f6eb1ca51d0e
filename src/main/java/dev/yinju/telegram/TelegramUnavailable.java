package dev.yinju.telegram;

/// The bot cannot work, and trying again would not help. The message says why and what to do, in words for the
/// operator, and never holds the token.
public final class TelegramUnavailable extends Exception {
    private final boolean tokenRefused;

    TelegramUnavailable(String message, boolean tokenRefused) {
        super(message);
        this.tokenRefused = tokenRefused;
    }

    /// Whether it is the token that Telegram does not accept, so that starting anew would not help either.
    public boolean isTokenRefused() {
        return tokenRefused;
    }
}
