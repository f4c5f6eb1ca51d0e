package dev.yinju.telegram;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Language;
import dev.yinju.metrics.Metrics;
import dev.yinju.settings.Delivery;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.store.Database;
import dev.yinju.store.StoreException;
import dev.yinju.store.UpdateInbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot: answers what people ask it on Telegram until it is stopped.
///
/// A question is confirmed to Telegram when it is on the disk, and removed from there when its answer has been sent: a
/// crash loses no question, and may repeat one answer in a chat. Network failures, floods and unreadable updates do not
/// end the bot.
public final class TelegramBot {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    /// What the end of the bot may take besides the answers under way.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Config config;
    private final UpdateInbox inbox;
    private final Dialogue dialogue;
    private final Function<Language, List<Command.MenuEntry>> menu;
    private final Function<String, Optional<Path>> files;
    private final Timing timing;
    private final ServerClock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Heartbeat heartbeat = new Heartbeat();
    private @Nullable Thread runner;
    private boolean started;
    private boolean stopped;

    /// What the bot works with.
    ///
    /// @param telegram how to reach Telegram
    /// @param delivery what is taken in, and how long it is kept
    /// @param database holds the questions that wait; open as long as the bot runs
    /// @param metrics is told what happens
    public record Config(TelegramSettings telegram, Delivery delivery, Database database, Metrics metrics) {}

    /// @param dialogue says what is to be said; called by many threads at once
    /// @param menu the commands to offer, by language
    /// @param files finds a report's file by its path relative to the reports folder
    public TelegramBot(
            Config config,
            Dialogue dialogue,
            Function<Language, List<Command.MenuEntry>> menu,
            Function<String, Optional<Path>> files) {
        this(config, dialogue, menu, files, Timing.USUAL, InstantSource.system());
    }

    TelegramBot(
            Config config,
            Dialogue dialogue,
            Function<Language, List<Command.MenuEntry>> menu,
            Function<String, Optional<Path>> files,
            Timing timing,
            InstantSource clock) {
        this.config = config;
        this.inbox = new UpdateInbox(config.database());
        this.dialogue = dialogue;
        this.menu = menu;
        this.files = files;
        this.timing = timing;
        this.clock = new ServerClock(clock);
    }

    /// Answers until [#stop] is called, or the thread is interrupted, which does the same. To be called once.
    ///
    /// @throws TelegramUnavailable if Telegram refuses the token, or cannot be reached at the start
    public void run() throws TelegramUnavailable {
        if (!begin()) {
            return;
        }
        try (BotApi api = new BotApi(config.telegram(), timing, clock)) {
            Connection connection = new Connection(api, config.telegram().apiUrl(), timing);
            BotIdentity bot = connection.identify();
            connection.prepare(menu);
            Service service = new Service(config, inbox, bot, dialogue, files, api, timing, clock, heartbeat);
            LOG.info("Answering on Telegram as @{}.", bot.userName());
            service.run(this::forgetRunner);
        } catch (InterruptedException e) {
            LOG.info("Stopped.");
        } finally {
            forgetRunner();
            ended.countDown();
        }
    }

    /// How long ago polling last showed a sign of life. While Telegram cannot be reached, trying is one.
    public Duration pollingSilence() {
        return heartbeat.age();
    }

    /// Whether polling is alive.
    public boolean isPolling() {
        return ended.getCount() > 0 && pollingSilence().compareTo(timing.watchdog()) < 0;
    }

    /// How many updates wait to be dealt with; -1 if that cannot be told.
    public int waiting() {
        try {
            return inbox.depth();
        } catch (StoreException e) {
            return -1;
        }
    }

    /// Makes [#run] finish the answers under way, confirm them to Telegram and return, and waits until it has. Does
    /// nothing if the bot does not run; it cannot be started any more then. May be called from any thread but
    /// the one of `run`.
    public void stop() {
        boolean running;
        lock.lock();
        try {
            running = started;
            stopped = true;
            if (runner != null) {
                runner.interrupt();
                runner = null;
            }
        } finally {
            lock.unlock();
        }
        if (running) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            boolean unused = ended.await(timing.drain().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (started) {
                throw new IllegalStateException("a bot runs once only");
            }
            started = !stopped;
            runner = stopped ? null : Thread.currentThread();
            return started;
        } finally {
            lock.unlock();
        }
    }

    /// From here on [#stop] must not interrupt: what is left to do is what it waits for.
    private void forgetRunner() {
        lock.lock();
        try {
            runner = null;
            boolean unused = Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }
}
