package dev.yinju.telegram;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Effect;
import dev.yinju.conversation.InlinePage;
import dev.yinju.conversation.InlineQuestion;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Press;
import dev.yinju.conversation.Reply;
import dev.yinju.conversation.Samples;
import dev.yinju.conversation.StyledText;
import dev.yinju.settings.Secret;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.store.UploadStore;
import java.net.URI;
import java.nio.file.Path;
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

    private static final UploadStore UPLOADS = new UploadStore(Samples.database());

    static BotHarness start(URI server, String token, Function<Message, Optional<Reply>> conversation, Timing timing) {
        return start(server, token, new Replying(conversation), file -> Optional.empty(), timing);
    }

    static BotHarness start(
            URI server, String token, Dialogue dialogue, Function<String, Optional<Path>> files, Timing timing) {
        TelegramSettings settings = new TelegramSettings(new Secret(token), server);
        return new BotHarness(new TelegramBot(
                settings, dialogue, BotHarness::menu, files, UPLOADS, timing, InstantSource.system()));
    }

    /// Replies to messages, and does nothing else.
    private record Replying(Function<Message, Optional<Reply>> conversation) implements Dialogue {

        @Override
        public Optional<Reply> reply(Message message) {
            return conversation.apply(message);
        }

        @Override
        public Effect press(Press press) {
            return new Effect.Notice("");
        }

        @Override
        public InlinePage offer(InlineQuestion question) {
            return new InlinePage(List.of(), "", "?");
        }

        @Override
        public void forget(String room) {}

        @Override
        public void move(String room, String successor) {}
    }

    /// A conversation that repeats what it hears.
    static Optional<Reply> echo(Message message) {
        return reply("听到:" + message.text());
    }

    static Optional<Reply> reply(String text) {
        return Optional.of(new Reply(StyledText.plain(text)));
    }

    private static List<Command.MenuEntry> menu(Language language) {
        return List.of(new Command.MenuEntry(Command.ASK, language == Language.ENGLISH ? "Ask the reports" : "问报告"));
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
