package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.settings.Access;
import dev.yinju.settings.Delivery;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is let in, and how often.
class AdmissionTest extends EmulatedTelegram {
    private final Person li = telegram.user("小李");

    private void start(Access access, int userPerMinute, int chatPerMinute) {
        Delivery delivery =
                new Delivery(access, userPerMinute, chatPerMinute, Duration.ofHours(24), Duration.ofDays(30));
        startBot(BotHarness::echo, setup().with(delivery));
    }

    private static Access allowed(Set<Long> users, Set<Long> chats) {
        return new Access(users, chats, Set.of(), Set.of(), Set.of());
    }

    @Test
    void tellsSenderOfTooManyQuestionsToWaitOnce() {
        start(Access.OPEN, 3, 100);

        List<Said> questions = IntStream.range(0, 8)
                .mapToObj(i -> wang.inPrivate().says("问" + i))
                .toList();
        var other = li.inPrivate().says("问题");

        var notice = telegram.awaitSent(sent -> sent.text().contains("问得太快了"));
        assertThat(notice.repliesTo(questions.get(3))).isTrue();
        telegram.awaitSent(sent -> sent.repliesTo(other));
        telegram.awaitSent(sent -> sent.repliesTo(questions.get(2)));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sentTo(wang.inPrivate().chat())).hasSize(4);
    }

    @Test
    void tellsWhoPressesTooOftenOverTheButtonAndNotInTheChat() {
        start(Access.OPEN, 1, 100);
        var question = wang.inPrivate().says("问题");
        var answer = telegram.awaitSent(sent -> sent.repliesTo(question));

        List<String> presses = IntStream.range(0, 8)
                .mapToObj(i -> wang.pressesForged(answer, "x"))
                .toList();

        assertThat(telegram.awaitAnswer(presses.get(6))
                        .parameters()
                        .path("text")
                        .asText())
                .contains("太快");
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void saysNothingOfItWhereTheBotIsNotIn() {
        start(Access.OPEN, 1, 100);
        Chat foreign = telegram.group("别的群");

        IntStream.range(0, 3).forEach(i -> wang.invitesBot(foreign, "@YinjuTestBot 问" + i));
        telegram.awaitAllConfirmed();
        var other = li.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(other));
        assertThat(telegram.calls("sendMessage"))
                .extracting(call -> call.parameters().path("chat_id").asLong())
                .doesNotContain(foreign.id());
    }

    @Test
    void thoseWhoWriteAsDifferentChannelsAreCountedApart() {
        start(Access.OPEN, 1, 100);
        Chat group = telegram.group("读书会");

        List<Said> questions = IntStream.range(0, 3)
                .mapToObj(i -> wang.in(group)
                        .with("sender_chat", Map.of("id", -1000 - i, "type", "channel", "title", "频道" + i))
                        .says("/ask 问" + i))
                .toList();

        questions.forEach(question -> telegram.awaitSent(
                sent -> sent.repliesTo(question) && sent.text().startsWith("听到")));
    }

    @Test
    void floodOfManyInOneGroupTouchesNoOtherChat() {
        start(Access.OPEN, 100, 5);
        Chat group = telegram.group("读书会");

        IntStream.range(0, 20).forEach(i -> telegram.user("用户" + i).in(group).says("/ask 问" + i));
        var other = li.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.isIn(group) && sent.text().contains("问得太快了"));
        telegram.awaitSent(sent -> sent.repliesTo(other));
        telegram.awaitSent(sent -> sent.text().equals("听到:/ask 问4"));
        assertThat(telegram.sentTo(group)).hasSize(6);
    }

    @Test
    void deniedUserIsNotAnswered() {
        start(new Access(Set.of(), Set.of(), Set.of(wang.id()), Set.of(), Set.of()), 100, 100);

        wang.inPrivate().says("问题");
        var other = li.inPrivate().says("问题");

        telegram.awaitSent(sent -> sent.repliesTo(other));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void onlyTheAllowedAreAnsweredWhereThereIsAList() {
        Chat group = telegram.group("读书会");
        Chat closed = telegram.group("别处");
        start(allowed(Set.of(wang.id()), Set.of(group.id())), 100, 100);

        li.inPrivate().says("私下");
        li.in(closed).says("/ask 别处");
        var inGroup = li.in(group).says("/ask 群里");
        var inPrivate = wang.inPrivate().says("私下");

        telegram.awaitSent(sent -> sent.repliesTo(inGroup));
        telegram.awaitSent(sent -> sent.repliesTo(inPrivate));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(2);
    }

    @Test
    void operatorIsAlwaysAnswered() {
        start(new Access(Set.of(li.id()), Set.of(), Set.of(), Set.of(), Set.of(wang.id())), 1, 1);

        var questions = IntStream.range(0, 4)
                .mapToObj(i -> wang.inPrivate().says("问" + i))
                .toList();

        questions.forEach(question -> telegram.awaitSent(sent -> sent.repliesTo(question)));
    }
}
