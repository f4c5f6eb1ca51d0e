package dev.yinju.telegram;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Await;
import dev.yinju.telegram.emulator.Call;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Fault;
import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends EmulatedTelegram {

    static List<Fault> passingFaults() {
        return List.of(
                Fault.badGateway(),
                Fault.refusal(500, "Internal Server Error: restart"),
                Fault.tooManyRequests(1),
                new Fault.Reply(200, "{}"),
                new Fault.Reply(200, "not JSON"),
                new Fault.Reset(),
                new Fault.BrokenReply());
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void answersAfterFailureToSend(Fault fault) {
        telegram.next("sendMessage", fault);
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void answersAfterFailureToPoll(Fault fault) {
        telegram.next("getUpdates", fault);
        telegram.next("getUpdates", fault);
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void startsDespiteFailures(Fault fault) {
        telegram.next("getMe", fault);
        telegram.next("getWebhookInfo", fault);
        telegram.next("setMyCommands", fault);
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        telegram.next("sendMessage", Fault.tooManyRequests(1));
        telegram.next("getUpdates", Fault.tooManyRequests(1));
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 200);
        assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsExactly(429, 200);
        assertThat(telegram.calls("getUpdates")).extracting(Call::status).startsWith(429, 200);
    }

    @Test
    @Timeout(30)
    void waitsAsLongAsTelegramAskedBeforeRestart() {
        Timing hasty = QuickTiming.with(timing -> timing.drain = Duration.ofMillis(1));
        telegram.next("sendMessage", Fault.tooManyRequests(2));
        BotHarness before = startBot(BotHarness::echo, hasty);
        var question = wang.inPrivate().says("问题");
        awaitBan(before);

        before.stop();
        startBot(BotHarness::echo);

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 200);
        assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsExactly(429, 200);
    }

    private static void awaitBan(BotHarness bot) {
        Await.until("the bot notes how long to wait", () -> bans(bot) > 0);
    }

    private static long bans(BotHarness bot) {
        return bot.database().<Long>read(t -> t.number("SELECT count(*) FROM ban"));
    }

    @Test
    void waitsAsLongAsTelegramAskedThoughWhoeverAskedIsForgotten() {
        telegram.next("sendMessage", Fault.tooManyRequests(2));
        BotHarness bot = startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");
        awaitBan(bot);

        bot.database().forgetUser(Long.toString(wang.id()));

        assertThat(bans(bot)).isZero();
        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 200);
        assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsExactly(429, 200);
    }

    @Test
    @Timeout(30)
    void waitsToPollAsLongAsTelegramAskedBeforeRestart() {
        telegram.next("getUpdates", Fault.tooManyRequests(2));
        BotHarness before = startBot(BotHarness::echo);
        awaitBan(before);

        before.stop();
        startBot(BotHarness::echo);
        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.calls("getUpdates")).extracting(Call::status).startsWith(429, 200);
    }

    @Test
    void comesBackAfterNetworkFailure() {
        startBot(BotHarness::echo);
        var before = wang.inPrivate().says("之前");
        telegram.awaitSent(sent -> sent.repliesTo(before));

        telegram.goOffline();
        var meanwhile = wang.inPrivate().says("断网时");
        telegram.goOnline();

        telegram.awaitSent(sent -> sent.repliesTo(meanwhile));
    }

    @Test
    void passesOverUnreadableUpdates() {
        startBot(BotHarness::echo);
        CapturedLog log = CapturedLog.start();

        var first = wang.inPrivate().says("第一");
        int wrongType = telegram.inject("{\"message\":{\"message_id\":\"many\",\"chat\":[1,2]}}");
        int noMessage = telegram.inject("{\"message\":42}");
        telegram.inject("{\"something_new\":{\"a\":1}}");
        telegram.inject("{\"message\":{\"message_id\":7,\"date\":4102444800,\"text\":\"no chat\"}}");
        telegram.inject("""
                {"message":{"message_id":7,"date":4102444800,"chat":{"id":%d,"type":"private"},
                 "from":{"id":1,"is_bot":false,"first_name":"x"},
                 "text":"/ask","entities":[{"type":"bot_command","offset":2147483647,"length":9}]}}
                """.formatted(wang.inPrivate().chat().id()));
        var last = wang.inPrivate().says("最后");

        telegram.awaitSent(sent -> sent.repliesTo(first));
        telegram.awaitSent(sent -> sent.repliesTo(last));
        telegram.awaitAllConfirmed();
        assertThat(log.stop())
                .anyMatch(line -> line.contains("" + wrongType))
                .anyMatch(line -> line.contains("" + noMessage));
    }

    @Test
    void survivesExceptionsOfConversation() {
        startBot(message -> {
            if (message.text().equals("坏")) {
                throw new IllegalStateException("broken");
            }
            return BotHarness.echo(message);
        });

        wang.inPrivate().says("坏");
        var good = wang.inPrivate().says("好");

        assertThat(telegram.awaitSent(sent -> sent.repliesTo(good)).text()).isEqualTo("听到:好");
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void explainsOtherInstanceAndGoesOn() {
        CapturedLog log = CapturedLog.start();
        Fault conflict = Fault.refusal(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        IntStream.range(0, 3).forEach(i -> telegram.next("getUpdates", conflict));
        startBot(BotHarness::echo);

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(log.stop())
                .filteredOn(line -> line.contains("Another program polls with the same token"))
                .hasSize(1);
    }

    @Test
    void twoBotsWithOneTokenSayWhatIsWrongAndBothGoOn() throws IOException {
        CapturedLog log = CapturedLog.start();
        BotHarness one = startBot(BotHarness::echo);
        BotHarness other = startBot(BotHarness::echo, setup().in(Files.createDirectory(data.resolve("other"))));

        var question = wang.inPrivate().says("问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));
        // With three refusals one of the two has polled again after one, and so has said what it has to say.
        telegram.awaitCall(call -> refusedPolls() == 3);

        assertThat(one.isRunning()).isTrue();
        assertThat(other.isRunning()).isTrue();
        one.stop();
        other.stop();
        assertThat(log.stop()).anyMatch(line -> line.contains("Another program polls with the same token"));
    }

    private long refusedPolls() {
        return telegram.calls("getUpdates").stream()
                .filter(call -> call.status() == 409)
                .count();
    }

    @RepeatedTest(3)
    void losesNothingAndKeepsOrderUnderMixedFaults(RepetitionInfo repetition) {
        List<Fault> faults = List.of(
                Fault.badGateway(),
                new Fault.Reset(),
                new Fault.BrokenReply(),
                new Fault.Reply(200, "{}"),
                Fault.refusal(500, "Internal Server Error: restart"));
        Random random = new Random(repetition.getCurrentRepetition());
        IntStream.range(0, 60)
                .forEach(i -> telegram.next(
                        random.nextInt(4) == 0 ? "getUpdates" : "sendMessage",
                        faults.get(random.nextInt(faults.size()))));
        startBot(BotHarness::echo);

        List<Said> questions = IntStream.range(0, 300)
                .mapToObj(i -> telegram.user("用户" + i % 60).inPrivate().says("问" + i))
                .toList();

        questions.forEach(question -> telegram.awaitSent(sent -> sent.repliesTo(question)));
        telegram.awaitAllConfirmed();
        Map<Long, List<Integer>> answered = telegram.sent().stream()
                .collect(groupingBy(
                        Sent::chatId,
                        mapping(
                                Sent::replyTo,
                                collectingAndThen(
                                        toList(),
                                        replies -> replies.stream().distinct().toList()))));
        assertThat(answered.values())
                .hasSize(60)
                .allSatisfy(replies -> assertThat(replies).hasSize(5).isSorted());
    }

    @Test
    void removesWebhookThatAppears() {
        startBot(BotHarness::echo);
        telegram.next(
                "getUpdates",
                Fault.refusal(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                                + " the webhook first"));

        var first = wang.inPrivate().says("第一");
        telegram.awaitSent(sent -> sent.repliesTo(first));
        var second = wang.inPrivate().says("第二");
        telegram.awaitSent(sent -> sent.repliesTo(second));

        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
    }

    @Test
    void keepsOrderWithinChatWhileSendingFails() {
        telegram.next("sendMessage", Fault.badGateway());
        telegram.next("sendMessage", new Fault.Reset());
        startBot(BotHarness::echo);

        Chat chat = wang.inPrivate().chat();
        IntStream.range(0, 20).forEach(i -> wang.inPrivate().says("问" + i));

        telegram.awaitSent(sent -> sent.text().equals("听到:问19"));
        assertThat(telegram.sentTo(chat))
                .extracting(Sent::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "听到:问" + i).toList());
    }

    @Test
    void hangingChatDoesNotDelayOthers() {
        var release = new CountDownLatch(1);
        startBot(message -> {
            if (message.text().equals("卡住")) {
                BotHarness.await(release);
            }
            return BotHarness.echo(message);
        });

        var stuck = wang.inPrivate().says("卡住");
        var others = IntStream.range(0, 30)
                .mapToObj(i -> telegram.user("用户" + i).inPrivate().says("问题"))
                .toList();

        others.forEach(question -> telegram.awaitSent(sent -> sent.repliesTo(question)));
        assertThat(telegram.sent()).hasSize(30);
        release.countDown();
        telegram.awaitSent(sent -> sent.repliesTo(stuck));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(31);
    }

    @Test
    void leavesChatsAloneThatItMayNotWriteTo() {
        CapturedLog log = CapturedLog.start();
        startBot(BotHarness::echo);
        Chat group = telegram.group("读书会");
        group.closeToBot(400, "Bad Request: not enough rights to send text messages to the chat");

        wang.in(group).says("/ask 一");
        wang.in(group).says("/ask 二");
        telegram.awaitCall(call -> telegram.calls("sendMessage").size() == 2);

        assertThat(telegram.calls("sendMessage")).hasSize(2);
        assertThat(log.stop())
                .filteredOn(line -> line.contains("may not write"))
                .hasSize(1);
    }

    @Test
    void doesNotRepeatWhatTelegramRejects() {
        telegram.next("sendMessage", Fault.refusal(400, "Bad Request: message thread not found"));
        startBot(BotHarness::echo);

        wang.inPrivate().says("一");
        var second = wang.inPrivate().says("二");

        telegram.awaitSent(sent -> sent.repliesTo(second));
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 200);
        assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsExactly(400, 200);
    }

    @Test
    void followsGroupThatBecameSupergroup() {
        startBot(BotHarness::echo);
        Chat group = telegram.group("读书会");
        Chat successor = telegram.group("读书会");
        group.becomes(successor);

        wang.in(group).says("/ask 问题");

        assertThat(telegram.awaitSent(sent -> sent.isIn(successor)).text()).isEqualTo("听到:/ask 问题");
    }

    @Test
    void answersWhenQuestionWasDeleted() {
        var release = new CountDownLatch(1);
        startBot(message -> {
            BotHarness.await(release);
            return BotHarness.echo(message);
        });

        var question = wang.inPrivate().says("问题");
        question.chat().delete(question);
        release.countDown();

        assertThat(telegram.awaitSent(sent -> sent.isIn(question.chat())).replyTo())
                .isNull();
    }

    @Test
    void pollsAgainWhenPollHangs() {
        var release = new CountDownLatch(1);
        telegram.next("getUpdates", new Fault.Held(release));
        startBot(BotHarness::echo, QuickTiming.with(timing -> {
            timing.poll = Duration.ZERO;
            timing.call = Duration.ofMillis(200);
        }));

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        release.countDown();
    }

    @Test
    void givesUpAnswerThatFailsWhileOthersAreSent() {
        startBot(BotHarness::echo, QuickTiming.with(timing -> timing.sendPatience = Duration.ZERO));
        Chat broken = wang.inPrivate().chat();
        broken.closeToBot(500, "Internal Server Error: restart");

        wang.inPrivate().says("一");
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 500);
        var other = telegram.user("小李").inPrivate().says("二");
        telegram.awaitSent(sent -> sent.repliesTo(other));
        broken.openToBot();
        var third = wang.inPrivate().says("三");

        telegram.awaitSent(sent -> sent.repliesTo(third));
    }

    @Test
    void keepsTryingWhileNothingCanBeSent() {
        telegram.next("sendMessage", Fault.badGateway());
        telegram.next("sendMessage", Fault.badGateway());
        startBot(BotHarness::echo, QuickTiming.with(timing -> timing.sendPatience = Duration.ZERO));

        var question = wang.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void confirmsQuestionBeforeItIsAnswered() {
        var release = new CountDownLatch(1);
        startBot(message -> {
            BotHarness.await(release);
            return BotHarness.echo(message);
        });

        var question = wang.inPrivate().says("问题");
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).isEmpty();
        release.countDown();

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void floodOfOneChatTouchesNoOtherAndIsAnsweredInTheEnd() {
        var release = new CountDownLatch(1);
        startBot(message -> {
            if (!message.text().equals("问题")) {
                BotHarness.await(release);
            }
            return BotHarness.echo(message);
        });

        Chat flood = wang.inPrivate().chat();
        IntStream.range(0, 300).forEach(i -> wang.inPrivate().says("洪水" + i));
        var question = telegram.user("小李").inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        release.countDown();
        telegram.awaitSent(sent -> sent.text().equals("听到:洪水299"));
        assertThat(telegram.sentTo(flood)).hasSize(300);
    }

    @Test
    void pausesWholeBotWhenTelegramRefusesSecondChatToo() {
        startBot(BotHarness::echo);
        telegram.next("sendMessage", Fault.tooManyRequests(1));

        var first = wang.inPrivate().says("问题");
        telegram.awaitCall(call -> refusedMessages() == 1);
        var second = telegram.user("小李").inPrivate().says("问题");
        telegram.awaitCall(call -> refusedMessages() == 2);
        var third = telegram.user("小张").inPrivate().says("问题");

        List.of(first, second, third).forEach(question -> telegram.awaitSent(sent -> sent.repliesTo(question)));
        assertThat(refusedMessages()).isEqualTo(2);
    }

    private long refusedMessages() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.status() == 429)
                .count();
    }

    @Test
    void deletesWhatIsLeftOverWhenAnswerShrinks() {
        startBot(message -> BotHarness.reply(message.text().equals("长") ? "字\n".repeat(3_000) : "短"));

        var question = wang.inPrivate().says("长");
        var second =
                telegram.awaitSent(sent -> sent.isIn(question.chat()) && sent.messageId() == question.messageId() + 2);
        wang.inPrivate().changes(question, "短的问题");

        telegram.awaitCall(call -> call.method().equals("deletemessage")
                && call.parameters().path("message_id").asInt() == second.messageId()
                && call.status() == 200);
        assertThat(telegram.awaitSent(sent -> sent.edited()).text()).isEqualTo("短");
    }
}
