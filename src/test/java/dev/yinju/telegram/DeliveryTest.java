package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.metrics.Counter;
import dev.yinju.settings.Access;
import dev.yinju.settings.Delivery;
import dev.yinju.store.Database;
import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What happens to a question between its arrival and its answer.
class DeliveryTest extends EmulatedTelegram {

    /// Stops a bot while the first of the questions is being answered; the others wait.
    private List<Said> askAndStop(int questions) throws InterruptedException {
        var asked = new CountDownLatch(1);
        BotHarness bot = startBot(
                message -> BotHarness.neverAnswer(message, asked),
                QuickTiming.with(timing -> timing.drain = Duration.ofMillis(1)));
        List<Said> said = IntStream.range(0, questions)
                .mapToObj(i -> wang.inPrivate().says("问" + i))
                .toList();
        asked.await();
        telegram.awaitAllConfirmed();
        bot.stop();
        return said;
    }

    @Test
    void questionsThatWaitedAreAnsweredInOrderAfterRestart() throws InterruptedException {
        List<Said> questions = askAndStop(5);

        startBot(BotHarness::echo);

        telegram.awaitSent(sent -> sent.repliesTo(questions.getLast()));
        assertThat(telegram.sent())
                .extracting(Sent::replyTo)
                .containsExactlyElementsOf(
                        questions.stream().map(Said::messageId).toList());
    }

    @Test
    void updateThatComesAgainIsAnsweredOnce() {
        BotHarness bot = startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        bot.stop();

        telegram.repeat(question);
        startBot(BotHarness::echo);
        var next = wang.inPrivate().says("下一个");

        telegram.awaitSent(sent -> sent.repliesTo(next));
        assertThat(telegram.sent()).hasSize(2);
    }

    @Test
    void numbersOfUpdatesMayBeginAnewLower() {
        startBot(BotHarness::echo);
        var before = wang.inPrivate().says("之前");
        telegram.awaitSent(sent -> sent.repliesTo(before));
        telegram.awaitAllConfirmed();
        telegram.awaitCall(
                call -> call.method().equals("getupdates") && !call.parameters().has("offset"));

        telegram.numberUpdatesFrom(17);
        var after = wang.inPrivate().says("之后");

        telegram.awaitSent(sent -> sent.repliesTo(after));
        telegram.awaitAllConfirmed();
    }

    @Test
    void dropsWhatIsOlderThanTheLimitAndCountsIt() {
        Delivery delivery = new Delivery(Access.OPEN, 100, 100, Duration.ofHours(2), Duration.ofDays(30));
        BotHarness.Setup setup = setup().with(delivery);
        CapturedLog log = CapturedLog.start();
        long now = Instant.now().getEpochSecond();
        startBot(BotHarness::echo, setup);

        wang.inPrivate().with("date", now - 3 * 3600).says("太旧");
        var young = wang.inPrivate().with("date", now - 3600).says("还新");

        telegram.awaitSent(sent -> sent.repliesTo(young));
        assertThat(telegram.sent()).hasSize(1);
        assertThat(setup.metrics().total(Counter.UPDATES_DROPPED)).isEqualTo(1);
        assertThat(log.stop()).anyMatch(line -> line.contains("older than 2 hours"));
    }

    @Test
    void dropsWhatBecameTooOldWhileItWaited() throws InterruptedException {
        askAndStop(3);
        try (Database database = Database.open(data)) {
            database.write(t -> t.update("UPDATE inbox SET asked_at = asked_at - 3 * 86400"));
        }
        CapturedLog log = CapturedLog.start();

        startBot(BotHarness::echo);
        var question = wang.inPrivate().says("新");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.sent()).hasSize(1);
        assertThat(log.stop()).anyMatch(line -> line.contains("Dropped 3 questions"));
    }

    @Test
    void wrongClockOfThisMachineMakesNothingOld() {
        InstantSource daysAhead = () -> Instant.now().plus(Duration.ofDays(5));
        startBot(BotHarness::echo, setup().with(daysAhead));

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void ofSeveralEditsOnlyTheLastIsAnswered() {
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        startBot(message -> {
            if (message.text().equals("等")) {
                asked.countDown();
                BotHarness.await(release);
            }
            return BotHarness.echo(message);
        });
        var question = wang.inPrivate().says("初稿");
        telegram.awaitSent(sent -> sent.repliesTo(question));
        wang.inPrivate().says("等");
        BotHarness.await(asked);

        IntStream.range(0, 5).forEach(i -> wang.inPrivate().changes(question, "改" + i));
        telegram.awaitAllConfirmed();
        release.countDown();

        telegram.awaitSent(sent -> sent.edited() && sent.text().equals("听到:改4"));
        telegram.awaitCall(call -> call.method().equals("editmessagetext"));
        assertThat(telegram.calls("editMessageText")).hasSize(1);
    }

    @Test
    void groupTalkThatDoesNotConcernItIsNotStored() {
        startBot(BotHarness::echo);
        var group = telegram.group("读书会");
        wang.in(group).says("今天吃什么");
        telegram.awaitAllConfirmed();
        var question = wang.in(group).says("/ask 问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        try (Database database = Database.open(data)) {
            assertThat(database.<Long>read(t -> t.number("SELECT count(*) FROM taken_in")))
                    .isEqualTo(1);
        }
    }

    private static final String QUESTIONS_KEPT = "SELECT count(*) FROM inbox WHERE content LIKE '%答过%'";

    /// A question that was answered while the disk let nothing be removed; the next of the same chat is under way.
    private BotHarness botThatCouldNotRemoveWhatIsAnswered() throws InterruptedException {
        var next = new CountDownLatch(1);
        BotHarness bot = startBot(
                message -> {
                    if (message.text().equals("等")) {
                        next.countDown();
                        BotHarness.await(new CountDownLatch(1));
                    }
                    return BotHarness.echo(message);
                },
                QuickTiming.with(timing -> timing.drain = Duration.ofMillis(1)));
        bot.database()
                .write(t ->
                        t.update("CREATE TRIGGER stuck BEFORE DELETE ON inbox BEGIN SELECT raise(FAIL, 'stuck'); END"));
        wang.inPrivate().says("答过");
        wang.inPrivate().says("等");
        next.await();
        assertThat(bot.database().<Long>read(t -> t.number(QUESTIONS_KEPT))).isEqualTo(1);
        bot.database().write(t -> t.update("DROP TRIGGER stuck"));
        return bot;
    }

    @Test
    void whatCouldNotBeRemovedIsRemovedWithTheNextQuestionOfAnybody() throws InterruptedException {
        BotHarness bot = botThatCouldNotRemoveWhatIsAnswered();

        var question = telegram.user("小李").inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        assertThat(bot.database().<Long>read(t -> t.number(QUESTIONS_KEPT))).isZero();
    }

    @Test
    void whatCouldNotBeRemovedIsRemovedAtTheEnd() throws InterruptedException {
        BotHarness bot = botThatCouldNotRemoveWhatIsAnswered();

        bot.stop();

        try (Database database = Database.open(data)) {
            assertThat(database.<Long>read(t -> t.number(QUESTIONS_KEPT))).isZero();
            assertThat(database.<Long>read(t -> t.number("SELECT count(*) FROM inbox")))
                    .isEqualTo(1);
        }
    }

    @Test
    void answersEvenWhileTheDiskTakesNothing() {
        CapturedLog log = CapturedLog.start();
        BotHarness bot = startBot(BotHarness::echo);
        var before = wang.inPrivate().says("之前");
        telegram.awaitSent(sent -> sent.repliesTo(before));
        bot.database()
                .write(t ->
                        t.update("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT raise(FAIL, 'full'); END"));

        var meanwhile = wang.inPrivate().says("满了");
        telegram.awaitSent(sent -> sent.repliesTo(meanwhile));
        telegram.awaitAllConfirmed();
        bot.database().write(t -> t.update("DROP TRIGGER full"));
        var after = wang.inPrivate().says("之后");
        telegram.awaitSent(sent -> sent.repliesTo(after));

        assertThat(log.stop())
                .anyMatch(line -> line.contains("without being stored"))
                .anyMatch(line -> line.contains("are stored again"));
        assertThat(telegram.sent()).hasSize(3);
    }
}
