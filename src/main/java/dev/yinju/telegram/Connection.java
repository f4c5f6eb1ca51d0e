package dev.yinju.telegram;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Language;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Makes the bot known to the server before the first poll.
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final BotApi api;
    private final URI server;
    private final Timing timing;

    Connection(BotApi api, URI server, Timing timing) {
        this.api = api;
        this.server = server;
        this.timing = timing;
    }

    /// Asks who the bot is.
    ///
    /// @throws TelegramUnavailable if the token is refused, or the server cannot be reached for some time
    BotIdentity identify() throws TelegramUnavailable, InterruptedException {
        long deadline = System.nanoTime() + timing.startPatience().toNanos();
        Backoff backoff = timing.backoff();
        while (true) {
            try {
                User me = api.call(new GetMe());
                return new BotIdentity(me.getId(), me.getUserName());
            } catch (ApiFailure failure) {
                Duration pause = pauseAfter(failure, backoff);
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw Problems.unreachable(server, failure);
                }
                LOG.info("Telegram cannot be reached yet: {}", failure.getMessage());
                Thread.sleep(pause);
            }
        }
    }

    private static Duration pauseAfter(ApiFailure failure, Backoff backoff) throws TelegramUnavailable {
        return switch (failure.kind()) {
            case TOKEN_REFUSED -> throw Problems.tokenRefused(failure);
            case TOO_MANY_REQUESTS -> failure.retryAfter().orElseGet(backoff::next);
            default -> backoff.next();
        };
    }

    /// Removes a webhook, which excludes polling, and registers the command menu. The bot works without either.
    void prepare(Function<Language, List<Command.MenuEntry>> menu) throws InterruptedException {
        try {
            removeWebhook();
        } catch (ApiFailure failure) {
            LOG.warn("A webhook, if there is one, could not be removed: {}", failure.getMessage());
        }
        try {
            for (BotCommandScope scope : List.of(new BotCommandScopeDefault(), new BotCommandScopeAllGroupChats())) {
                register(menu.apply(Language.ENGLISH), scope, null);
                register(menu.apply(Language.ENGLISH), scope, "en");
                register(menu.apply(Language.SIMPLIFIED), scope, "zh");
            }
        } catch (ApiFailure failure) {
            LOG.warn("The command menu could not be registered: {}", failure.getMessage());
        }
    }

    private void removeWebhook() throws ApiFailure, InterruptedException {
        String url = api.call(new GetWebhookInfo()).getUrl();
        if (url != null && !url.isEmpty()) {
            api.call(new DeleteWebhook());
            LOG.info("The bot had a webhook, which is removed now, for it excludes polling.");
        }
    }

    /// @param language a two-letter code; null for all languages that have no menu of their own
    private void register(List<Command.MenuEntry> menu, BotCommandScope scope, @Nullable String language)
            throws ApiFailure, InterruptedException {
        List<BotCommand> commands = new ArrayList<>();
        menu.forEach(command -> commands.add(new BotCommand(command.name(), command.description())));
        api.call(SetMyCommands.builder()
                .commands(commands)
                .scope(scope)
                .languageCode(language)
                .build());
    }
}
