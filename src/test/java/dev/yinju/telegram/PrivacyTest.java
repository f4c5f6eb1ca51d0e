package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Fault;
import org.junit.jupiter.api.Test;

/// What the log and the metrics tell of people: nothing.
class PrivacyTest extends EmulatedTelegram {

    @Test
    void logNeitherNamesChatsNorHoldsWhatWasSaid() {
        CapturedLog log = CapturedLog.start();
        telegram.next("sendMessage", Fault.badGateway());
        telegram.next("sendMessage", Fault.tooManyRequests(1));
        BotHarness bot = startBot(BotHarness::echo);
        Chat closed = telegram.group("读书会");
        closed.closeToBot(403, "Forbidden: bot was kicked from the supergroup chat");

        var secret = wang.inPrivate().says("我的秘密是什么");
        wang.in(closed).says("/ask 另一个秘密");
        telegram.awaitSent(sent -> sent.repliesTo(secret));
        telegram.awaitCall(call -> call.status() == 403);
        bot.stop();

        assertThat(log.stop())
                .isNotEmpty()
                .filteredOn(line -> line.contains("dev.yinju"))
                .noneMatch(line -> line.contains("秘密"))
                .noneMatch(line -> line.contains("" + closed.id()) || line.contains("" + wang.id()));
    }

    @Test
    void metricsHoldCountsAndNeitherNameAnybodyNorHoldWhatWasSaid() {
        BotHarness.Setup setup = setup();
        startBot(BotHarness::echo, setup);
        Chat group = telegram.group("读书会");

        var secret = wang.inPrivate().says("我的秘密是什么");
        var other = wang.in(group).says("/ask 另一个秘密");
        telegram.awaitSent(sent -> sent.repliesTo(secret));
        telegram.awaitSent(sent -> sent.repliesTo(other));

        String page = setup.metrics().text();
        assertThat(page).doesNotContain("秘密", "小王", "读书会");
        assertThat(page.lines())
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.matches("yinju_[a-z_]+(\\{le=\"[0-9.+Inf]+\"})? [0-9.]+"));
    }

    @Test
    void namesOfChatsInTheLogDifferFromBotToBot() {
        var one = new ChatNames(new dev.yinju.settings.Secret("1:a"));
        var other = new ChatNames(new dev.yinju.settings.Secret("2:b"));

        assertThat(one.of(-100123)).isEqualTo(one.of(-100123)).hasSize(8);
        assertThat(one.of(-100123)).isNotEqualTo(one.of(-100124)).isNotEqualTo(other.of(-100123));
    }
}
