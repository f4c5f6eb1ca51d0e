package dev.yinju.telegram;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import dev.yinju.conversation.StyledText;
import dev.yinju.settings.Secret;
import dev.yinju.settings.TelegramSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// The real bot at work on an emulated server. Its pauses are short, so that tests of failures are quick.
final class BotHarness {
    private final TelegramBot bot;
    private final CompletableFuture<Void> run = new CompletableFuture<>();

    private BotHarness(TelegramBot bot) {
        this.bot = bot;
        Thread.ofPlatform().daemon().name("bot").start(() -> {
            try {
                bot.run();
                run.complete(null);
            } catch (TelegramUnavailable | RuntimeException e) {
                run.completeExceptionally(e);
            }
        });
    }

    static BotHarness start(URI server, String token, Function<Message, Optional<Reply>> conversation, Timing timing) {
        TelegramSettings settings = new TelegramSettings(new Secret(token), server);
        return new BotHarness(
                new TelegramBot(settings, conversation, BotHarness::menu, timing, InstantSource.system()));
    }

    /// A conversation that repeats what it hears.
    static Optional<Reply> echo(Message message) {
        return reply("听到:" + message.text());
    }

    static Optional<Reply> reply(String text) {
        return Optional.of(new Reply(StyledText.plain(text)));
    }

    private static List<Command.MenuEntry> menu(Language language) {
        return List.of(new Command.MenuEntry("ask", language == Language.ENGLISH ? "Ask the reports" : "问报告"));
    }

    /// Waits for a latch, or until the bot interrupts.
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        bot.stop();
    }

    /// Waits until the bot has ended.
    ///
    /// @return why, if not because it was told to
    Optional<TelegramUnavailable> awaitEnd() {
        try {
            run.get(20, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TelegramUnavailable unavailable) {
                return Optional.of(unavailable);
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    boolean isRunning() {
        return !run.isDone();
    }
}
