package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.telegram.emulator.Fault;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LifecycleTest extends EmulatedTelegram {

    @Test
    void registersMenuForAllChatsAndGroupsInBothLanguages() {
        startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        assertThat(telegram.calls("setMyCommands"))
                .extracting(call -> menuLine(call.parameters()))
                .containsExactlyInAnyOrder(
                        "default - Ask the reports",
                        "default en Ask the reports",
                        "default zh 问报告",
                        "all_group_chats - Ask the reports",
                        "all_group_chats en Ask the reports",
                        "all_group_chats zh 问报告");
        assertThat(telegram.calls("deleteWebhook")).isEmpty();
    }

    private static String menuLine(JsonNode parameters) {
        return parameters.at("/scope/type").asText() + " "
                + parameters.path("language_code").asText("-") + " "
                + parameters.at("/commands/0/description").asText();
    }

    @Test
    void stopConfirmsAnswersAndReturns() {
        BotHarness bot = startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        bot.stop();

        assertThat(telegram.unconfirmed()).isEmpty();
        assertThat(bot.awaitEnd()).isEmpty();
    }

    @Test
    void stopLetsAnswerUnderWayEnd() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        BotHarness bot = startBot(message -> {
            asked.countDown();
            BotHarness.await(release);
            return BotHarness.echo(message);
        });
        var question = wang.inPrivate().says("问题");
        asked.await();

        Thread stopping = Thread.ofVirtual().start(bot::stop);
        release.countDown();
        stopping.join();

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.unconfirmed()).isEmpty();
    }

    @Test
    void stopLeavesQuestionThatIsNotAnsweredToNextStart() throws InterruptedException {
        var asked = new CountDownLatch(1);
        BotHarness bot = startBot(
                message -> BotHarness.neverAnswer(message, asked),
                QuickTiming.with(timing -> timing.drain = Duration.ofMillis(1)));
        var question = wang.inPrivate().says("问题");
        asked.await();

        bot.stop();
        assertThat(telegram.unconfirmed()).isEmpty();
        startBot(BotHarness::echo);

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void endsInTimeThoughTheLastCallIsNotAnswered() {
        Timing timing = QuickTiming.with(changed -> {
            changed.call = Duration.ofMinutes(2);
            changed.farewell = Duration.ofMillis(1);
        });
        BotHarness bot = startBot(BotHarness::echo, timing);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        var never = new CountDownLatch(1);
        telegram.next("getUpdates", new Fault.Held(never));

        bot.stop();

        assertThat(bot.awaitEnd()).isEmpty();
        never.countDown();
    }

    @Test
    void removesWebhookThatWasSetBefore() {
        telegram.setWebhook("https://example.org/hook");
        CapturedLog log = CapturedLog.start();
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
        assertThat(log.stop()).anyMatch(line -> line.contains("had a webhook"));
    }

    @Test
    void stopBeforeStartPreventsIt() {
        BotHarness running = startBot(BotHarness::echo);
        running.stop();
        running.stop();

        assertThat(running.awaitEnd()).isEmpty();
    }

    @Test
    void leavesNoThreadBehind() {
        BotHarness bot = startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        bot.stop();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.isAlive() && !thread.isDaemon())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("OkHttp") || name.startsWith("telegram"));
    }

    @Test
    void endsWithClearMessageWhenTokenIsRefused() {
        CapturedLog log = CapturedLog.start();
        String wrong = "4839574812:wrongwrongwrong";

        BotHarness bot = startBot(BotHarness::echo, setup().withToken(wrong));

        assertThat(bot.awaitEnd().orElseThrow())
                .hasMessageContaining("does not accept the token")
                .hasMessageContaining("@BotFather")
                .hasMessageNotContaining(wrong);
        assertThat(log.stop()).noneMatch(line -> line.contains("wrongwrongwrong"));
    }

    @Test
    void endsWhenTokenIsRevoked() {
        BotHarness bot = startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        telegram.next("getUpdates", Fault.refusal(401, "Unauthorized"));
        telegram.next("getUpdates", Fault.refusal(401, "Unauthorized"));
        wang.inPrivate().says("最后");

        assertThat(bot.awaitEnd().orElseThrow()).hasMessageContaining("401 Unauthorized");
    }

    @Test
    void endsWithClearMessageWhenServerIsUnreachableAtStart() {
        CapturedLog log = CapturedLog.start();
        URI url = telegram.url();
        BotHarness.Setup setup = setup();
        telegram.goOffline();

        Timing impatient = QuickTiming.with(timing -> timing.startPatience = Duration.ofMillis(300));
        BotHarness bot = startBot(BotHarness::echo, setup.with(impatient));

        assertThat(bot.awaitEnd().orElseThrow())
                .hasMessageContaining("cannot be reached at " + url)
                .hasMessageNotContaining(TelegramEmulator.TOKEN);
        assertThat(log.stop()).noneMatch(line -> line.contains(TelegramEmulator.TOKEN));
    }

    @Test
    void neverLogsToken() {
        CapturedLog log = CapturedLog.start();
        telegram.next("setMyCommands", new Fault.BrokenReply());
        telegram.next("getUpdates", new Fault.Reset());
        telegram.next("getUpdates", Fault.badGateway());
        telegram.next("sendMessage", new Fault.BrokenReply());
        telegram.next("sendMessage", Fault.refusal(400, "Bad Request: bot" + TelegramEmulator.TOKEN + " is odd"));
        BotHarness bot = startBot(BotHarness::echo);

        wang.inPrivate().says("问题");
        telegram.awaitAllConfirmed();
        bot.stop();

        assertThat(log.stop()).isNotEmpty().noneMatch(line -> line.contains(TelegramEmulator.TOKEN));
    }
}
