package dev.yinju.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// The token that makes this program a certain bot. It comes from the environment, or from a file that the environment
/// names, as containers hand in secrets; never from the settings file.
public final class TelegramToken {

    private static final String VARIABLE = "TELEGRAM_BOT_TOKEN";
    private static final String FILE_VARIABLE = "TELEGRAM_BOT_TOKEN_FILE";

    private TelegramToken() {}

    /// Whether the environment says where the token is.
    public static boolean isSet(Map<String, String> environment) {
        return !value(environment, VARIABLE).isEmpty()
                || !value(environment, FILE_VARIABLE).isEmpty();
    }

    /// How to reach Telegram.
    ///
    /// @throws SettingsException if there is no token, or it cannot be one; the message says how to get one
    public static TelegramSettings telegram(Map<String, String> environment, Settings settings)
            throws SettingsException {
        Secret token = read(environment);
        try {
            return new TelegramSettings(token, settings.telegramApiUrl());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Secret read(Map<String, String> environment) throws SettingsException {
        String token = value(environment, VARIABLE);
        if (!token.isEmpty()) {
            return new Secret(token);
        }
        String file = value(environment, FILE_VARIABLE);
        if (file.isEmpty()) {
            throw new SettingsException(
                    "the bot needs a token. Get one from @BotFather on Telegram (send it /newbot), and start again with %s=TOKEN in the environment. 'yinju chat' needs none."
                            .formatted(VARIABLE));
        }
        try {
            return new Secret(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException e) {
            throw new SettingsException(
                    "%s = %s cannot be read (%s). Name a file that holds the token.".formatted(FILE_VARIABLE, file, e),
                    e);
        }
    }

    private static String value(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
