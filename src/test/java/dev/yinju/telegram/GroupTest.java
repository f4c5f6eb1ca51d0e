package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Asker;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.Sent;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest extends EmulatedTelegram {
    private final Chat group = telegram.group("读书会");
    private final Person li = telegram.user("小李");
    private final Queue<Message> heard = new ConcurrentLinkedQueue<>();

    private Optional<Reply> listen(Message message) {
        heard.add(message);
        return BotHarness.echo(message);
    }

    /// Messages of a chat are dealt with in order: once this one is answered, those before it are dealt with.
    private void awaitQuestionAnswered() {
        var question = wang.in(group).says("/ask 最后的问题");
        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天天气不错",
                "/ask@OtherBot 多少人?",
                "/help",
                "/start@OtherBot",
                "请看 /ask 多少人?",
                "/ask问题",
                "问题@YinjuTestBot",
                "@OtherBot 多少人?",
                "@YinjuTestBotX 多少人?",
            })
    void keepsSilentUnlessAsked(String text) {
        startBot(this::listen);

        wang.in(group).says(text);

        awaitQuestionAnswered();
        assertThat(telegram.sentTo(group)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/ask 多少人?, /ask 多少人?, false",
        "/ask@YinjuTestBot 多少人?, /ask 多少人?, true",
        "/ASK@yinjutestbot 多少人?, /ask 多少人?, true",
        "/help@YinjuTestBot, /help, true",
        "@YinjuTestBot 多少人?, 多少人?, true",
        "@YINJUTESTBOT 多少人?, 多少人?, true",
        "请问 @YinjuTestBot 多少人?, 请问 多少人?, true",
        "𠮷野家😀 @YinjuTestBot 多少人?, 𠮷野家😀 多少人?, true",
        "@YinjuTestBot, '', true",
        "/ask, /ask, false",
        "/more @YinjuTestBot, /more, true",
    })
    void answersWhenAsked(String text, String understood, boolean addressed) {
        startBot(this::listen);

        var question = wang.in(group).says(text);

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(understood);
            assertThat(message.addressed()).isEqualTo(addressed);
            assertThat(message.asker().setting()).isEqualTo(Asker.Setting.GROUP);
            assertThat(message.asker().botName()).isEqualTo(TelegramEmulator.BOT_NAME);
        });
    }

    @Test
    void answersMentionWithoutUserName() {
        startBot(this::listen);
        var bot = Map.of("id", 4839574812L, "is_bot", true, "first_name", "引据");

        var question = wang.in(group)
                .with("entities", List.of(Map.of("type", "text_mention", "offset", 0, "length", 2, "user", bot)))
                .says("引据 有多少人?");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).extracting(Message::text).containsExactly("有多少人?");
    }

    @Test
    void answersReplyToBotButNotToOthers() {
        startBot(this::listen);
        var first = wang.in(group).says("/ask 第一问");
        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(first));
        var remark = li.in(group).says("有意思");

        wang.in(group).replyingTo(remark).says("是的");
        var followUp = li.in(group).replyingTo(answer).says("还有呢?");

        telegram.awaitSent(sent -> sent.repliesTo(followUp));
        assertThat(telegram.sentTo(group)).hasSize(2);
        assertThat(heard).last().satisfies(message -> {
            assertThat(message.addressed()).isTrue();
            assertThat(message.repliedTo()).isNull();
        });
    }

    @Test
    void takesMessageRepliedToAsWhatIsAsked() {
        startBot(this::listen);
        var remark = li.in(group).says("一共有多少人报名?");

        var question = wang.in(group).replyingTo(remark).says("/ask@YinjuTestBot");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).extracting(Message::repliedTo).containsExactly("一共有多少人报名?");
    }

    @Test
    void takesChosenPartOfMessageRepliedTo() {
        startBot(this::listen);
        var remark = li.in(group).says("昨天开会。一共有多少人报名?");

        var question = wang.in(group)
                .replyingTo(remark)
                .with("quote", Map.of("text", "多少人报名?", "position", 9, "is_manual", true))
                .says("@YinjuTestBot");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(heard).extracting(Message::repliedTo).containsExactly("多少人报名?");
    }

    @Test
    void answersInForumTopic() {
        startBot(this::listen);

        wang.in(group).inTopic(42).says("随便聊聊");
        var question = wang.in(group).inTopic(42).says("/ask 多少人?");

        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(answer.topic()).isEqualTo(42);
        assertThat(telegram.sentTo(group)).hasSize(1);
        assertThat(heard).extracting(Message::repliedTo).containsOnlyNulls();
        assertThat(heard).extracting(message -> message.asker().thread()).containsExactly(group.id() + "/42");
    }

    @Test
    void answersInGeneralTopicWithoutNamingIt() {
        startBot(this::listen);

        var question = wang.in(group)
                .with("message_thread_id", 1)
                .with("is_topic_message", true)
                .says("/ask 多少人?");

        assertThat(telegram.awaitSent(sent -> sent.repliesTo(question)).topic()).isNull();
    }

    @Test
    void answersReplyToBotWithinTopic() {
        startBot(this::listen);
        var first = wang.in(group).inTopic(42).says("/ask 第一问");
        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(first));

        var followUp = wang.in(group).inTopic(42).replyingTo(answer).says("还有呢?");

        telegram.awaitSent(sent -> sent.repliesTo(followUp));
    }

    @Test
    void answersUnderChannelPostButNotThePost() {
        startBot(this::listen);
        var channel = telegram.channel("每日报告");
        var sender = Map.of("id", channel.id(), "type", "channel", "title", "每日报告");

        var post = telegram.user("Telegram")
                .in(group)
                .with("sender_chat", sender)
                .with("is_automatic_forward", true)
                .says("/ask 这是频道的帖子");
        var question = wang.in(group).replyingTo(post).says("/ask 多少人?");

        telegram.awaitSent(sent -> sent.repliesTo(question));
        assertThat(telegram.sentTo(group)).hasSize(1);
    }

    @Test
    void ignoresChannelPosts() {
        startBot(this::listen);
        var channel = telegram.channel("每日报告");

        telegram.inject("""
                {"channel_post":{"message_id":3,"date":4102444800,
                 "chat":{"id":%d,"type":"channel","title":"每日报告"},
                 "text":"/ask@%s 多少人?","entities":[{"type":"bot_command","offset":0,"length":17}]}}
                """.formatted(channel.id(), TelegramEmulator.BOT_NAME));

        awaitQuestionAnswered();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void answersAnonymousAdministratorThoughItsAccountIsBot() {
        startBot(this::listen);

        var question = telegram.user("Group")
                .asBot()
                .in(group)
                .with("sender_chat", Map.of("id", group.id(), "type", "supergroup", "title", "读书会"))
                .says("/ask 多少人?");

        telegram.awaitSent(sent -> sent.repliesTo(question));
    }

    @Test
    void changesAnswerWhenQuestionIsEdited() {
        startBot(this::listen);
        var question = wang.in(group).says("/ask 有多少人报名?");
        telegram.awaitSent(sent -> sent.repliesTo(question));

        wang.in(group).changes(question, "/ask 有多少人参加?");

        assertThat(telegram.awaitSent(Sent::edited).text()).isEqualTo("听到:/ask 有多少人参加?");
    }

    @Test
    void greetsOnceWhenAdded() {
        startBot(this::listen);

        wang.addsBotTo(group);
        Sent greeting = telegram.awaitSent(sent -> sent.isIn(group));
        wang.removesBotFrom(group);
        telegram.awaitAllConfirmed();

        assertThat(greeting.text()).isEqualTo("听到:/start");
        assertThat(greeting.replyTo()).isNull();
        assertThat(heard).singleElement().satisfies(message -> {
            assertThat(message.asker().setting()).isEqualTo(Asker.Setting.GROUP);
            assertThat(message.asker().language()).isEqualTo(Language.SIMPLIFIED);
        });
    }

    @Test
    void doesNotGreetChannelsOrPeopleWhoUnblock() {
        startBot(this::listen);

        wang.addsBotTo(telegram.channel("每日报告"));
        wang.addsBotTo(wang.inPrivate().chat());

        awaitQuestionAnswered();
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void ignoresServiceMessagesForwardsAndBots() {
        startBot(this::listen);

        wang.in(group).sends("new_chat_title", "新名字");
        wang.in(group)
                .with("forward_origin", Map.of("type", "hidden_user", "sender_user_name", "老李", "date", 1))
                .says("/ask 转来的问题");
        li.asBot().in(group).says("/ask 机器人的问题");

        awaitQuestionAnswered();
        assertThat(telegram.sent()).hasSize(1);
    }
}
