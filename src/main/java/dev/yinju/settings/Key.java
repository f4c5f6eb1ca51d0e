package dev.yinju.settings;

import dev.yinju.answering.Answerer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that can be set.
///
/// @param name its name in the settings file
/// @param option the command line's option for it, if there is one
/// @param variables the environment's names for it; the first that is set counts
/// @param fallback what holds where nobody sets it, written as in the file
/// @param allowed what may be written, in words that follow "must be"
/// @param parser reads what is written; throws an [IllegalArgumentException] at what is not allowed
record Key<T>(
        String name,
        @Nullable String option,
        List<String> variables,
        String fallback,
        String allowed,
        Function<String, T> parser) {

    private static final long MEBIBYTE = 1L << 20;

    static final Key<Path> REPORTS = of("reports", "--reports", "seeds", "a folder", Path::of);

    static final Key<Path> DATA = of("data", "--data", "data", "a folder", Path::of);

    /// In bytes; written in MiB.
    static final Key<Long> MAX_FILE_SIZE = of(
            "reports.max-file-size",
            null,
            "32",
            "a whole number of MiB from 1 to 1024",
            text -> within(Integer.valueOf(text), 1, 1024) * MEBIBYTE);

    /// Written in seconds.
    static final Key<Duration> TIME_LIMIT = of(
            "reports.time-limit",
            null,
            "60",
            "a whole number of seconds from 1 to 3600",
            text -> Duration.ofSeconds(within(Integer.valueOf(text), 1, 3600)));

    static final Key<Integer> QUOTES = of(
            "answer.quotes", "--top", "5", "a whole number from 1 to 50", text -> within(Integer.valueOf(text), 1, 50));

    static final Key<Double> THRESHOLD = of(
            "answer.threshold",
            null,
            Double.toString(Answerer.DEFAULT_THRESHOLD),
            "a number from 0 to 1",
            text -> within(Double.parseDouble(text), 0, 1));

    static final Key<Boolean> VECTORS = of("retrieval.vectors", null, "true", "true or false", Key::yesOrNo);

    static final Key<URI> TELEGRAM_API_URL = new Key<>(
            "telegram.api-url",
            null,
            List.of("TELEGRAM_API_URL", "YINJU_TELEGRAM_API_URL"),
            TelegramSettings.PUBLIC_SERVER.toString(),
            "an http or https URL that ends after host and port, such as http://127.0.0.1:8081",
            text -> server(URI.create(text)));

    static final Key<LogLevel> LOG_LEVEL = of(
            "log.level",
            "--verbose",
            "info",
            "one of " + Arrays.stream(LogLevel.values()).map(Key::written).collect(Collectors.joining(", ")),
            text -> LogLevel.valueOf(text.toUpperCase(Locale.ROOT)));

    static final Key<LogFormat> LOG_FORMAT =
            of("log.format", null, "text", "text or json", text -> LogFormat.valueOf(text.toUpperCase(Locale.ROOT)));

    static final Key<Set<Long>> ALLOWED_USERS = ids("access.allowed-users");
    static final Key<Set<Long>> ALLOWED_CHATS = ids("access.allowed-chats");
    static final Key<Set<Long>> DENIED_USERS = ids("access.denied-users");
    static final Key<Set<Long>> DENIED_CHATS = ids("access.denied-chats");
    static final Key<Set<Long>> OPERATORS = ids("access.operators");

    static final Key<Integer> USER_PER_MINUTE = perMinute("limits.user-per-minute", 20);
    static final Key<Integer> CHAT_PER_MINUTE = perMinute("limits.chat-per-minute", 60);

    /// Written in hours.
    static final Key<Duration> MAX_AGE = of(
            "inbox.max-age",
            null,
            "24",
            "a whole number of hours from 1 to 720",
            text -> Duration.ofHours(within(Integer.valueOf(text), 1, 720)));

    /// Written in days.
    static final Key<Duration> FEEDBACK_KEPT = of(
            "retention.feedback",
            null,
            "30",
            "a whole number of days from 1 to 3650",
            text -> Duration.ofDays(within(Integer.valueOf(text), 1, 3650)));

    static final Key<Integer> HEALTH_PORT = of(
            "health.port",
            null,
            "0",
            "a port number from 1 to 65535, or 0 for none",
            text -> within(Integer.valueOf(text), 0, 65_535));

    static final List<Key<?>> ALL = List.of(
            REPORTS,
            DATA,
            MAX_FILE_SIZE,
            TIME_LIMIT,
            QUOTES,
            THRESHOLD,
            VECTORS,
            TELEGRAM_API_URL,
            ALLOWED_USERS,
            ALLOWED_CHATS,
            DENIED_USERS,
            DENIED_CHATS,
            OPERATORS,
            USER_PER_MINUTE,
            CHAT_PER_MINUTE,
            MAX_AGE,
            FEEDBACK_KEPT,
            HEALTH_PORT,
            LOG_LEVEL,
            LOG_FORMAT);

    private static Key<Set<Long>> ids(String name) {
        return of(
                name,
                null,
                "",
                "Telegram's numbers of users or chats, with commas between them, such as 123456789, -1001234567890",
                Key::parseIds);
    }

    private static Set<Long> parseIds(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Key<Integer> perMinute(String name, int usual) {
        return of(
                name,
                null,
                Integer.toString(usual),
                "a whole number from 1 to 100000",
                text -> within(Integer.valueOf(text), 1, 100_000));
    }

    private static <T> Key<T> of(
            String name, @Nullable String option, String fallback, String allowed, Function<String, T> parser) {
        String variable = "YINJU_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return new Key<>(name, option, List.of(variable), fallback, allowed, parser);
    }

    /// All names that settings have in the environment.
    static Stream<String> allVariables() {
        return ALL.stream().flatMap(key -> key.variables().stream());
    }

    private static String written(LogLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
        return number;
    }

    private static double within(double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
        return number;
    }

    private static URI server(URI url) {
        TelegramSettings.checkServer(url);
        return url;
    }
}
