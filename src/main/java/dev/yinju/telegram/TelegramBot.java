package dev.yinju.telegram;

import dev.yinju.conversation.Command;
import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Language;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.store.UploadStore;
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
/// A question is confirmed to Telegram only when its answer has been sent, so that Telegram sends it again after a
/// crash; only one that has been under way for longer than some seconds is then lost. An answer may be repeated.
/// Network failures, floods and unreadable updates do not end the bot.
public final class TelegramBot {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

    /// What the end of the bot may take besides the answers under way.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final TelegramSettings settings;
    private final Dialogue dialogue;
    private final Function<Language, List<Command.MenuEntry>> menu;
    private final Function<String, Optional<Path>> files;
    private final UploadStore uploads;
    private final Timing timing;
    private final InstantSource clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread runner;
    private boolean started;
    private boolean stopped;

    /// @param dialogue says what is to be said; called by many threads at once
    /// @param menu the commands to offer, by language
    /// @param files finds a report's file by its path relative to the reports folder
    /// @param uploads remembers what Telegram calls files
    public TelegramBot(
            TelegramSettings settings,
            Dialogue dialogue,
            Function<Language, List<Command.MenuEntry>> menu,
            Function<String, Optional<Path>> files,
            UploadStore uploads) {
        this(settings, dialogue, menu, files, uploads, Timing.USUAL, InstantSource.system());
    }

    TelegramBot(
            TelegramSettings settings,
            Dialogue dialogue,
            Function<Language, List<Command.MenuEntry>> menu,
            Function<String, Optional<Path>> files,
            UploadStore uploads,
            Timing timing,
            InstantSource clock) {
        this.settings = settings;
        this.dialogue = dialogue;
        this.menu = menu;
        this.files = files;
        this.uploads = uploads;
        this.timing = timing;
        this.clock = clock;
    }

    /// Answers until [#stop] is called, or the thread is interrupted, which does the same. To be called once.
    ///
    /// @throws TelegramUnavailable if Telegram refuses the token, or cannot be reached at the start
    public void run() throws TelegramUnavailable {
        if (!begin()) {
            return;
        }
        Ledger ledger = new Ledger(timing.confirmPatience());
        Lanes lanes = new Lanes();
        try (BotApi api = new BotApi(settings, timing)) {
            try {
                serve(api, ledger, lanes);
            } finally {
                end(api, ledger, lanes);
            }
        } finally {
            ended.countDown();
        }
    }

    private void serve(BotApi api, Ledger ledger, Lanes lanes) throws TelegramUnavailable {
        try {
            Connection connection = new Connection(api, settings.apiUrl(), timing);
            BotIdentity bot = connection.identify();
            connection.prepare(menu);
            Inbox inbox = new Inbox(bot, new Askers(bot, new Administrators(api)), clock);
            Answering answering = new Answering(
                    inbox,
                    lanes,
                    ledger,
                    dialogue,
                    api,
                    new Sender(api, timing),
                    new Documents(api, files, uploads),
                    timing);
            LOG.info("Answering on Telegram as @{}.", bot.userName());
            new Poller(api, timing, ledger, answering).run();
        } catch (InterruptedException e) {
            LOG.info("Stopping: answers under way are finished first.");
        } finally {
            forgetRunner();
        }
    }

    /// Lets the answers under way end, and confirms what was answered.
    private void end(BotApi api, Ledger ledger, Lanes lanes) {
        try {
            if (!lanes.close(timing.drain())) {
                LOG.warn("Some answers took too long; Telegram will send their questions again at the next start.");
            }
            Integer offset = ledger.offsetAtEnd();
            if (offset != null) {
                api.confirm(offset);
            }
        } catch (ApiFailure failure) {
            LOG.info("The last answers could not be confirmed and may be repeated: {}", failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
