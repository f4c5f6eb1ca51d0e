package dev.yinju.telegram;

import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import dev.yinju.store.UpdateInbox.Arrival;
import dev.yinju.telegram.Admission.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Takes in the updates of a poll that ask something of the bot: stores them, and sees to it that they are dealt with.
/// The others, such as what people in a group say to each other, are never stored.
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Predicate<Update> concernsBot;
    private final Admission admission;
    private final Notices notices;
    private final Backlog backlog;
    private final ServerClock clock;
    private final Metrics metrics;

    Reception(
            Predicate<Update> concernsBot,
            Admission admission,
            Notices notices,
            Backlog backlog,
            ServerClock clock,
            Metrics metrics) {
        this.concernsBot = concernsBot;
        this.admission = admission;
        this.notices = notices;
        this.backlog = backlog;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Takes the updates in. They may be confirmed to Telegram once [Backlog#awaitSafe] says so.
    void take(List<ReceivedUpdate> updates) {
        Instant now = clock.instant();
        List<Arrival> arrivals = new ArrayList<>();
        for (ReceivedUpdate update : updates) {
            if (concerns(update) && !backlog.knows(update.id())) {
                arrival(update, now).ifPresent(arrivals::add);
            }
        }
        if (!arrivals.isEmpty()) {
            backlog.takeIn(arrivals, now);
            metrics.count(Counter.UPDATES, arrivals.size());
        }
    }

    private boolean concerns(ReceivedUpdate update) {
        try {
            return concernsBot.test(update.update());
        } catch (RuntimeException e) {
            LOG.warn("Skipped update {}, whose content makes no sense.", update.id(), e);
            return false;
        }
    }

    private Optional<Arrival> arrival(ReceivedUpdate update, Instant now) {
        Origin origin = Origin.of(update.update());
        return switch (admission.judge(origin)) {
            case Verdict.Admitted() ->
                Optional.of(new Arrival(
                        update.id(),
                        origin.lane(),
                        origin.subject(),
                        origin.sender(),
                        Objects.requireNonNullElse(origin.sent(), now),
                        update.content()));
            case Verdict.Denied() -> {
                metrics.count(Counter.UPDATES_DENIED);
                LOG.debug("Passed over update {}: its sender may not use the bot.", update.id());
                yield Optional.empty();
            }
            case Verdict.TooMany tooMany -> {
                metrics.count(Counter.UPDATES_THROTTLED);
                notices.tell(update.update(), origin, tooMany);
                yield Optional.empty();
            }
        };
    }
}
