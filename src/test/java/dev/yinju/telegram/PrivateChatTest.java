package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yinju.conversation.Asker;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Sent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateChatTest extends EmulatedTelegram {
    private final Queue<Message> heard = new ConcurrentLinkedQueue<>();

    private Optional<Reply> listen(Message message) {
        heard.add(message);
        return BotHarness.echo(message);
    }

    @Test
    void answersQuestionWithReplyToIt() {
        startBot(this::listen);

        var question = wang.inPrivate().says("有多少人报名?");

        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(answer.text()).isEqualTo("听到:有多少人报名?");
        assertThat(heard).singleElement().satisfies(message -> {
            assertThat(message.asker().setting()).isEqualTo(Asker.Setting.PRIVATE);
            assertThat(message.addressed()).isTrue();
            assertThat(message.repliedTo()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/help, /help",
        "/ASK@yinjutestbot 多少人?, /ask 多少人?",
        "/ask@OtherBot 多少人?, /ask 多少人?",
        "@YinjuTestBot 多少人?, 多少人?",
        "/ask问题, /ask问题",
    })
    void takesCommandsWithAndWithoutName(String text, String understood) {
        startBot(this::listen);

        var question = wang.inPrivate().says(text);

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).extracting(Message::text).containsExactly(understood);
    }

    @Test
    void answersWordsUnderPicture() {
        startBot(this::listen);

        var question = wang.inPrivate().showsPicture("图里是哪里?");

        assertThat(telegram.awaitSent(sent -> sent.repliesTo(question)).text()).isEqualTo("听到:图里是哪里?");
    }

    @ParameterizedTest
    @CsvSource({
        "voice, '{\"file_id\":\"A\",\"file_unique_id\":\"a\",\"duration\":3}'",
        "location, '{\"latitude\":35.1,\"longitude\":111.2}'",
        "dice, '{\"emoji\":\"🎲\",\"value\":3}'",
    })
    void hearsEmptyTextInWhatHasNoWords(String kind, String content) throws JsonProcessingException {
        startBot(this::listen);

        var message = wang.inPrivate().sends(kind, new ObjectMapper().readTree(content));

        telegram.awaitSent(sent -> sent.repliesTo(message));
        assertThat(heard).extracting(Message::text).containsExactly("");
    }

    @Test
    void leavesServiceMessagesAndFurtherPicturesOfAlbumAlone() {
        startBot(this::listen);

        wang.inPrivate().sends("message_auto_delete_timer_changed", Map.of("message_auto_delete_time", 86400));
        wang.inPrivate().with("media_group_id", "7").showsPicture("");
        var question = wang.inPrivate().with("media_group_id", "7").showsPicture("图里是哪里?");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void changesAnswerWhenQuestionIsEdited() {
        startBot(this::listen);
        var question = wang.inPrivate().says("有多少人报名?");
        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(question));

        wang.inPrivate().changes(question, "有多少人报名?");
        wang.inPrivate().changes(question, "有多少人参加?");

        Sent changed = telegram.awaitSent(Sent::edited);
        assertThat(changed.text()).isEqualTo("听到:有多少人参加?");
        assertThat(changed.messageId()).isEqualTo(answer.messageId());
        assertThat(heard).hasSize(2);
    }

    @Test
    void ignoresEditsOfWhatItHasNotAnswered() {
        startBot(message -> message.text().equals("嘘") ? Optional.empty() : listen(message));
        var silent = wang.inPrivate().says("嘘");

        wang.inPrivate().changes(silent, "有多少人报名?");
        var question = wang.inPrivate().says("好了");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void goesOnWhenAnswerNeedNotOrCannotBeChanged() {
        startBot(message -> BotHarness.reply("总是一样"));
        var question = wang.inPrivate().says("一");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        wang.inPrivate().changes(question, "二");
        telegram.awaitCall(call -> call.method().equals("editmessagetext") && call.status() == 400);
        var next = wang.inPrivate().says("三");

        telegram.awaitSent(sent -> sent.repliesTo(next));
    }

    @Test
    void answersForwardedText() {
        startBot(this::listen);

        var question = wang.inPrivate()
                .with("forward_origin", Map.of("type", "hidden_user", "sender_user_name", "老李", "date", 1))
                .says("有多少人报名?");

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-hans, 有多少人?, SIMPLIFIED",
        "zh-TW, 有多少人?, TRADITIONAL",
        "de, Wie viele?, ENGLISH",
        "de, 有多少人?, ENGLISH",
        ", 有多少人?, SIMPLIFIED",
        ", How many?, ENGLISH",
    })
    void speaksLanguageOfWriter(String tag, String text, Language language) {
        startBot(this::listen);

        var question = wang.speaking(tag).inPrivate().says(text);

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).extracting(message -> message.asker().language()).containsExactly(language);
    }

    @Test
    void neverAnswersBotsOrInlineResultsOrOldMessages() {
        startBot(this::listen);

        wang.asBot().inPrivate().says("我是机器人");
        wang.inPrivate()
                .with("via_bot", Map.of("id", 1, "is_bot", true, "first_name", "x"))
                .says("内联结果");
        wang.inPrivate()
                .with("date", Instant.now().getEpochSecond() - 25 * 3600)
                .says("昨天的问题");
        var question = wang.inPrivate().says("现在的问题");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        telegram.awaitAllConfirmed();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void saysNothingWhereConversationDoes() {
        startBot(message -> message.text().equals("嘘") ? Optional.empty() : BotHarness.echo(message));

        Chat chat = wang.inPrivate().says("嘘").chat();
        var question = wang.inPrivate().says("好了");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.sentTo(chat)).hasSize(1);
    }

    @Test
    void showsTypingWhileAnswerTakesTime() {
        var typed = new java.util.concurrent.CountDownLatch(1);
        startBot(message -> {
            BotHarness.await(typed);
            return BotHarness.echo(message);
        });

        var question = wang.inPrivate().says("难题");

        telegram.awaitCall(call -> call.method().equals("sendchataction"));
        typed.countDown();
        telegram.awaitSent(sent -> sent.repliesTo(question));
    }
}
