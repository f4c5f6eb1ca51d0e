package dev.yinju.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that the operator can set.
///
/// @param reports the folder of the reports
/// @param data the folder for the index and what else must be kept
/// @param maxFileSize the size above which a file is not read, in bytes
/// @param timeLimit how long the reading of one file may take
/// @param quotes how many quotes an answer has at most
/// @param threshold how sure an answer must be, see [dev.yinju.answering.Answerer#DEFAULT_THRESHOLD]
/// @param vectors whether questions are compared with passages by meaning as well as by words
/// @param telegramApiUrl the Bot API server
/// @param delivery what the bot takes in from Telegram, and how long it keeps it
/// @param operation how the bot shows what it does
/// @param logLevel how much is told on standard error
/// @param logFormat how that looks
public record Settings(
        Path reports,
        Path data,
        long maxFileSize,
        Duration timeLimit,
        int quotes,
        double threshold,
        boolean vectors,
        URI telegramApiUrl,
        Delivery delivery,
        Operation operation,
        LogLevel logLevel,
        LogFormat logFormat) {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final Path DEFAULT_FILE = Path.of("config", "yinju.properties");
    private static final String PREFIX = "YINJU_";
    private static final String CONFIG_OPTION = "--config";
    private static final String CONFIG_VARIABLE = "YINJU_CONFIG";

    /// Puts the settings together: an option counts more than the environment, the environment more than the settings
    /// file, the file more than what holds by default. The file may be missing unless one was named.
    ///
    /// @param options the options with their values, by names such as `--reports`
    /// @param environment the environment variables
    /// @throws SettingsException if a value is not allowed, or the file cannot be read or holds an unknown key
    public static Settings load(Map<String, String> options, Map<String, String> environment) throws SettingsException {
        Layers layers = new Layers(options, environment, file(options, environment));
        return new Settings(
                layers.get(Key.REPORTS),
                layers.get(Key.DATA),
                layers.get(Key.MAX_FILE_SIZE),
                layers.get(Key.TIME_LIMIT),
                layers.get(Key.QUOTES),
                layers.get(Key.THRESHOLD),
                layers.get(Key.VECTORS),
                layers.get(Key.TELEGRAM_API_URL),
                delivery(layers),
                new Operation(layers.get(Key.HEALTH_PORT)),
                layers.get(Key.LOG_LEVEL),
                layers.get(Key.LOG_FORMAT));
    }

    private static Delivery delivery(Layers layers) throws SettingsException {
        Access access = new Access(
                layers.get(Key.ALLOWED_USERS),
                layers.get(Key.ALLOWED_CHATS),
                layers.get(Key.DENIED_USERS),
                layers.get(Key.DENIED_CHATS),
                layers.get(Key.OPERATORS));
        return new Delivery(
                access,
                layers.get(Key.USER_PER_MINUTE),
                layers.get(Key.CHAT_PER_MINUTE),
                layers.get(Key.MAX_AGE),
                layers.get(Key.FEEDBACK_KEPT));
    }

    /// The same for what asks no questions.
    public Settings withoutVectors() {
        return new Settings(
                reports,
                data,
                maxFileSize,
                timeLimit,
                quotes,
                threshold,
                false,
                telegramApiUrl,
                delivery,
                operation,
                logLevel,
                logFormat);
    }

    private static SettingsFile file(Map<String, String> options, Map<String, String> environment)
            throws SettingsException {
        String named = options.getOrDefault(CONFIG_OPTION, environment.getOrDefault(CONFIG_VARIABLE, ""));
        if (!named.isBlank()) {
            try {
                return SettingsFile.read(Path.of(named.strip()));
            } catch (InvalidPathException e) {
                throw new SettingsException(Layers.unusablePath("the settings file", named, e), e);
            }
        }
        return Files.exists(DEFAULT_FILE) ? SettingsFile.read(DEFAULT_FILE) : SettingsFile.none(DEFAULT_FILE);
    }

    /// Warns of variables that look like ours and set nothing. Only warns, since another program may use such a name.
    public static void warnOfUnknown(Map<String, String> environment) {
        List<String> known = Key.allVariables().toList();
        for (String variable : environment.keySet()) {
            if (variable.startsWith(PREFIX) && !variable.equals(CONFIG_VARIABLE) && !known.contains(variable)) {
                LOG.warn(
                        "The environment variable {} sets nothing. Did you mean {}?",
                        variable,
                        NearestWord.to(variable, known));
            }
        }
    }
}
