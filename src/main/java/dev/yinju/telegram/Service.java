package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.settings.Delivery;
import dev.yinju.store.BanStore;
import dev.yinju.store.UpdateInbox;
import dev.yinju.store.UploadStore;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts of a running bot, from the poll to the answer.
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final BotApi api;
    private final Timing timing;
    private final Backlog backlog;
    private final Lanes lanes;
    private final Watchdog watchdog;
    private final Housekeeping housekeeping;
    private final Offset offset = new Offset();

    Service(
            TelegramBot.Config config,
            UpdateInbox inbox,
            BotIdentity bot,
            Dialogue dialogue,
            Function<String, Optional<Path>> files,
            BotApi api,
            Timing timing,
            ServerClock clock,
            Heartbeat heartbeat) {
        Delivery rules = config.delivery();
        ChatNames names = new ChatNames(config.telegram().token());
        BanStore banStore = new BanStore(config.database());
        Bans bans = new Bans(banStore, clock);
        PatientCalls calls = new PatientCalls(api, timing, rules.maxAge(), bans, names, config.metrics());
        Sender sender = new Sender(calls, names, config.metrics());
        Askers askers = new Askers(bot, new GroupAdmins(api, System::nanoTime));
        Documents documents = new Documents(sender, files, new UploadStore(config.database()));
        Answering answering = new Answering(new Inbox(bot, askers), dialogue, api, sender, documents, timing);
        this.api = api;
        this.timing = timing;
        backlog = new Backlog(inbox);
        lanes = new Lanes(
                backlog, new Deliveries(api, answering::handle, clock, rules.maxAge(), names, config.metrics()));
        Reception reception = new Reception(
                answering::concerns,
                new Admission(rules, TimeMeter.SYSTEM_NANOTIME),
                new Notices(api, names),
                backlog,
                clock,
                config.metrics());
        watchdog = new Watchdog(
                () -> new Poller(api, timing, reception, backlog, lanes, heartbeat, offset, bans, config.metrics()),
                heartbeat,
                timing.watchdog());
        housekeeping = new Housekeeping(
                config.database(), inbox, banStore, backlog, rules, clock, config.metrics(), timing.tidying());
        config.metrics().show("yinju_inbox_depth", "Updates that wait to be dealt with.", inbox::depth);
    }

    /// Takes up what waits since the last time, then answers until the thread is interrupted.
    ///
    /// @param whenStopping run as soon as nothing but the end is left to do
    void run(Runnable whenStopping) throws TelegramUnavailable {
        Thread tidying = housekeeping.start();
        lanes.wake();
        try {
            watchdog.run();
        } catch (InterruptedException e) {
            LOG.info("Stopping: answers under way are finished first.");
        } finally {
            whenStopping.run();
            tidying.interrupt();
            end();
        }
    }

    /// Lets the answers under way end, and confirms what is dealt with or on the disk.
    private void end() {
        try {
            if (!lanes.close(timing.drain())) {
                LOG.warn("Some answers took too long; their questions are taken up again at the next start.");
            }
            backlog.settle();
            Integer next = offset.next();
            if (next != null) {
                api.confirm(next, timing.farewell());
            }
        } catch (ApiFailure failure) {
            LOG.info(
                    "The last updates were not confirmed; they are known when they come again: {}",
                    failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
