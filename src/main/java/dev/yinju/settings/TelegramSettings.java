package dev.yinju.settings;

import java.net.URI;
import java.util.regex.Pattern;

/// How to reach Telegram.
///
/// @param token the bot's token as BotFather gave it
/// @param apiUrl the Bot API server: scheme, host and, where it is not the scheme's own, port
public record TelegramSettings(Secret token, URI apiUrl) {

    /// The server that Telegram runs for everybody.
    public static final URI PUBLIC_SERVER = URI.create("https://api.telegram.org");

    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    /// @throws IllegalArgumentException if one of the two cannot be right; the message says what to do and never shows
    ///     the token
    public TelegramSettings {
        if (!TOKEN.matcher(token.value()).matches()) {
            throw new IllegalArgumentException("The Telegram token does not look like one (digits, a colon, letters and"
                    + " digits). Copy it from @BotFather once more, without spaces or quotation marks.");
        }
        checkServer(apiUrl);
    }

    /// @throws IllegalArgumentException if the URL is not that of a server; the message says what to do
    static void checkServer(URI apiUrl) {
        String scheme = apiUrl.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new IllegalArgumentException(
                    "The Telegram server must be an http or https URL such as " + PUBLIC_SERVER + ".");
        }
        if (apiUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "The Telegram server's URL names no host. Write it as " + PUBLIC_SERVER + ".");
        }
        if (!hasNothingAfterPort(apiUrl)) {
            throw new IllegalArgumentException("The Telegram server's URL must end after the host and port, without"
                    + " path, user or token. Write it as " + PUBLIC_SERVER + ".");
        }
    }

    private static boolean hasNothingAfterPort(URI url) {
        String path = url.getPath();
        return (path == null || path.isEmpty() || path.equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }
}
