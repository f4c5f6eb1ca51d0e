package dev.yinju.telegram;

/// What to tell the operator when the bot cannot work.
final class Problems {

    private Problems() {}

    static TelegramUnavailable tokenRefused(ApiFailure failure) {
        return new TelegramUnavailable("Telegram does not accept the token (" + failure.getMessage()
                + "). Look it up, or have a new one made, with /token at @BotFather.");
    }

    static TelegramUnavailable unreachable(Object server, ApiFailure failure) {
        return new TelegramUnavailable("Telegram cannot be reached at " + server + " (" + failure.getMessage()
                + "). Check the network, a proxy (the Java options -Dhttps.proxyHost and -Dhttps.proxyPort), and the"
                + " server's URL if another than Telegram's own is set.");
    }
}
