package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Await;
import dev.yinju.store.BanStore;
import dev.yinju.store.BanStore.Ban;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import dev.yinju.store.KeptAnswer;
import dev.yinju.store.Vote;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is kept for a limited time goes when the time is over, whether anybody writes or not.
@Timeout(30)
class RetentionTest extends EmulatedTelegram {
    private final Instant today = Instant.now();
    private final AtomicReference<Instant> now = new AtomicReference<>(today);

    private Database databaseOfTidyingBot() {
        return startBot(BotHarness::echo, QuickTiming.with(timing -> timing.tidying = Duration.ofMillis(10)))
                .database();
    }

    private ConversationStores stores(Database database) {
        InstantSource clock = now::get;
        return ConversationStores.in(database, clock);
    }

    private static void awaitZero(Database database, String count) {
        Await.until("zero from " + count, () -> database.<Long>read(transaction -> transaction.number(count)) == 0);
    }

    @Test
    void opinionsOlderThanTheSettingAreDeleted() {
        Database database = databaseOfTidyingBot();
        var votes = stores(database).votes();
        now.set(today.minus(Duration.ofDays(29)));
        votes.note(new Vote("answer", 1, "小王", "问过的", "引文", "1", true));

        now.set(today.minus(Duration.ofDays(31)));
        votes.note(new Vote("answer", 2, "小王", "早就问过的", "引文", "1", true));

        awaitZero(database, "SELECT count(*) FROM vote WHERE question = '早就问过的'");
        assertThat(votes.all()).extracting(Vote::question).containsExactly("问过的");
    }

    @Test
    void answersAreDeletedWithTheirQuestionsHalfAYearAfterTheyWereGiven() {
        Database database = databaseOfTidyingBot();
        var answers = stores(database).answers();
        answers.keep("old", new KeptAnswer("room", "早就问过的", true, List.of()));
        now.set(today.plus(Duration.ofDays(2)));
        answers.keep("young", new KeptAnswer("room", "问过的", true, List.of()));
        assertThat(answers.find("old")).isPresent();

        now.set(today.plus(Duration.ofDays(181)));

        awaitZero(database, "SELECT count(*) FROM answer WHERE question = '早就问过的'");
        assertThat(answers.find("young")).isPresent();
    }

    @Test
    void waitingTimesThatAreOverAreDeleted() {
        Database database = databaseOfTidyingBot();
        BanStore bans = new BanStore(database);
        bans.note(new Ban("chat 7", today.plus(Duration.ofHours(1))));

        bans.note(new Ban("chat 8", today.minus(Duration.ofSeconds(5))));

        awaitZero(database, "SELECT count(*) FROM ban WHERE scope = 'chat 8'");
        assertThat(bans.after(today)).extracting(Ban::scope).containsExactly("chat 7");
    }

    @Test
    void questionsTooOldToBeAnsweredAreDeleted() {
        Database database = databaseOfTidyingBot();
        long longAgo = today.minus(Duration.ofHours(25)).getEpochSecond();

        database.write(transaction -> transaction.update(
                "INSERT INTO inbox (update_id, lane, asked_at, content) VALUES (1, 'chat 7', ?, '早就问过的')", longAgo));

        awaitZero(database, "SELECT count(*) FROM inbox");
    }
}
