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
import dev.yinju.conversation.StyledText;
import dev.yinju.metrics.Metrics;
import dev.yinju.settings.Access;
import dev.yinju.settings.Delivery;
import dev.yinju.settings.Secret;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.store.Database;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
    private final Database database;
    private final CompletableFuture<Void> run = new CompletableFuture<>();

    private BotHarness(TelegramBot bot, Database database) {
        this.bot = bot;
        this.database = database;
        Thread.ofPlatform().daemon().name("bot").start(() -> {
            try (database) {
                bot.run();
                run.complete(null);
            } catch (TelegramUnavailable | RuntimeException e) {
                run.completeExceptionally(e);
            }
        });
    }

    /// How a bot is set up, unless a test says otherwise: open to everybody, who may ask as much as they like.
    ///
    /// @param data the data folder
    record Setup(
            URI server,
            String token,
            Path data,
            Delivery delivery,
            Timing timing,
            InstantSource clock,
            Metrics metrics) {

        static Setup on(URI server, Path data) {
            Delivery delivery = new Delivery(Access.OPEN, 100_000, 100_000, Duration.ofHours(24), Duration.ofDays(30));
            return new Setup(
                    server,
                    TelegramEmulator.TOKEN,
                    data,
                    delivery,
                    QuickTiming.usual(),
                    InstantSource.system(),
                    new Metrics());
        }

        Setup with(Timing other) {
            return new Setup(server, token, data, delivery, other, clock, metrics);
        }

        Setup with(Delivery other) {
            return new Setup(server, token, data, other, timing, clock, metrics);
        }

        Setup with(InstantSource other) {
            return new Setup(server, token, data, delivery, timing, other, metrics);
        }

        Setup withToken(String other) {
            return new Setup(server, other, data, delivery, timing, clock, metrics);
        }

        Setup in(Path other) {
            return new Setup(server, token, other, delivery, timing, clock, metrics);
        }
    }

    static BotHarness start(Setup setup, Function<Message, Optional<Reply>> conversation) {
        return start(setup, new Replying(conversation), file -> Optional.empty());
    }

    static BotHarness start(Setup setup, Dialogue dialogue, Function<String, Optional<Path>> files) {
        Database database = Database.open(setup.data());
        TelegramBot.Config config = new TelegramBot.Config(
                new TelegramSettings(new Secret(setup.token()), setup.server()),
                setup.delivery(),
                database,
                setup.metrics());
        TelegramBot bot = new TelegramBot(config, dialogue, BotHarness::menu, files, setup.timing(), setup.clock());
        return new BotHarness(bot, database);
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

    /// Is still at work on a message when the bot stops.
    ///
    /// @param asked is counted down when the work begins
    static Optional<Reply> neverAnswer(Message message, CountDownLatch asked) {
        asked.countDown();
        await(new CountDownLatch(1));
        return echo(message);
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

    /// What the bot stores; open while it runs.
    Database database() {
        return database;
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
