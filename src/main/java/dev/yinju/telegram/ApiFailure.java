package dev.yinju.telegram;

import dev.yinju.settings.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call of the Bot API that failed. Neither the message nor a cause holds the token.
final class ApiFailure extends Exception {

    /// What a failure means for the caller.
    enum Kind {
        /// The token is not, or no longer, a bot's.
        TOKEN_REFUSED,
        /// Another program polls with the same token, or a webhook is set.
        CONFLICT,
        /// Too many calls; to be repeated after [#retryAfter].
        TOO_MANY_REQUESTS,
        /// The bot may not write to this chat: blocked, removed, muted, or the chat is gone.
        CHAT_CLOSED,
        /// The group has become a supergroup with another id, [#migratedTo].
        CHAT_MIGRATED,
        /// Telegram did what was asked, but its answer could not be read.
        RESULT_UNREADABLE,
        /// Telegram refuses the request as it stands; repeating it does not help.
        REJECTED,
        /// The network or the server failed; the same request may succeed later.
        UNREACHABLE
    }

    private final Kind kind;
    private final @Nullable Integer retryAfterSeconds;
    private final @Nullable Long migratedTo;

    private ApiFailure(Kind kind, String message, @Nullable Integer retryAfterSeconds, @Nullable Long migratedTo) {
        super(message);
        this.kind = kind;
        this.retryAfterSeconds = retryAfterSeconds;
        this.migratedTo = migratedTo;
    }

    static ApiFailure of(Throwable thrown, Secret token) {
        if (thrown instanceof TelegramApiRequestException refusal) {
            return refusal.getApiResponse() == null
                    ? new ApiFailure(Kind.RESULT_UNREADABLE, describe(refusal, token), null, null)
                    : refused(refusal, token);
        }
        return new ApiFailure(Kind.UNREACHABLE, describe(thrown, token), null, null);
    }

    private static ApiFailure refused(TelegramApiRequestException refusal, Secret token) {
        int code = refusal.getErrorCode() == null ? 0 : refusal.getErrorCode();
        String description = token.hideIn(refusal.getApiResponse());
        ResponseParameters parameters = refusal.getParameters();
        return new ApiFailure(
                kindOf(code, description, parameters),
                code + " " + description,
                parameters == null ? null : parameters.getRetryAfter(),
                parameters == null ? null : parameters.getMigrateToChatId());
    }

    private static Kind kindOf(int code, String description, @Nullable ResponseParameters parameters) {
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return Kind.CHAT_MIGRATED;
        }
        return switch (code) {
            case 401, 404 -> Kind.TOKEN_REFUSED;
            case 403 -> Kind.CHAT_CLOSED;
            case 409 -> Kind.CONFLICT;
            case 429 -> Kind.TOO_MANY_REQUESTS;
            case 400 -> saysChatIsClosed(description) ? Kind.CHAT_CLOSED : Kind.REJECTED;
            default -> code >= 400 && code < 500 ? Kind.REJECTED : Kind.UNREACHABLE;
        };
    }

    /// Some refusals to write come as 400, told apart by their text only.
    private static boolean saysChatIsClosed(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        return Stream.of("chat not found", "rights to send", "chat_write_forbidden", "topic_closed", "chat_restricted")
                .anyMatch(text::contains);
    }

    private static String describe(Throwable thrown, Secret token) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String name = root.getClass().getSimpleName();
        return message == null
                ? name
                : token.hideIn(name + ": " + message.lines().findFirst().orElse(""));
    }

    Kind kind() {
        return kind;
    }

    /// How long Telegram asks to wait before any further call.
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfterSeconds).map(Duration::ofSeconds);
    }

    /// The chat's new id.
    Optional<Long> migratedTo() {
        return Optional.ofNullable(migratedTo);
    }
}
