package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.SampleIndex;
import dev.yinju.conversation.Samples;
import dev.yinju.telegram.emulator.Call;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Fault;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Buttons, inline queries, guests and files: the conversation about the invented reports, on Telegram.
class InteractionTest extends EmulatedTelegram {

    @TempDir
    private Path reports;

    private final SampleIndex index = Samples.index();
    private final Conversation conversation =
            Samples.conversation(Samples::answer, index, List.of("渔船", "长120米"), InstantSource.system());
    private final Chat group = telegram.group("读书会");
    private final Person li = telegram.user("小李");

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(reports.resolve("old"));
        Files.writeString(reports.resolve("old/scan-3.txt"), Samples.NAMELESS_TEXT);
        startBot(conversation, file -> Optional.of(reports.resolve(file)).filter(Files::exists));
    }

    private Sent answerTo(Said said) {
        return telegram.awaitSent(sent -> sent.repliesTo(said));
    }

    private Sent changed(Sent sent, String start) {
        return telegram.awaitSent(after -> after.edited()
                && after.messageId() == sent.messageId()
                && after.text().startsWith(start));
    }

    private String notice(String query) {
        Call answer = telegram.awaitAnswer(query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.parameters().path("text").asText();
    }

    /// Nothing that the bot ever sent was refused for its form.
    private void assertNothingRefused() {
        telegram.awaitAllConfirmed();
        for (String method : List.of("sendMessage", "editMessageText", "answerInlineQuery", "setMyCommands")) {
            assertThat(telegram.calls(method)).extracting(Call::status).doesNotContain(400);
        }
    }

    @Test
    void contextOpensInTheSameMessageAndCloses() {
        Sent answer = answerTo(wang.in(group).says("/ask 渔船"));

        String press = li.presses(answer, "上下文");
        Sent context = changed(answer, Samples.HARBOUR_TEXT);
        li.presses(context, "返回引文");
        Sent back = changed(answer, "首批");

        assertThat(notice(press)).isEmpty();
        assertThat(context.entities())
                .extracting(Sent.Entity::type, Sent.Entity::words)
                .contains(tuple("bold", "首批出海的渔船有42艘，船员共310人！"));
        assertThat(back.keyboard()).isEqualTo(answer.keyboard());
        assertThat(telegram.sentTo(group)).hasSize(3);
        assertNothingRefused();
    }

    @Test
    void buttonsOpenPagesAndShareLinksToTheBot() {
        Sent answer = answerTo(wang.inPrivate().says("渔船"));

        assertThat(answer.key("原文 ↗").url()).isEqualTo("https://news.example.org/harbour?id=7");
        String shared = String.valueOf(answer.key("分享").url());
        assertThat(shared).startsWith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2FYinjuTestBot%3Fstart%3Ds");
        String start = shared.replaceAll(".*start%3D([\\w-]+)&.*", "$1");
        assertThat(answerTo(li.inPrivate().says("/start " + start)).text()).startsWith("首批出海的渔船");
    }

    @Test
    void votesAreThankedForAndChangeNothing() {
        Sent answer = answerTo(wang.in(group).says("/ask 渔船"));

        assertThat(notice(wang.presses(answer, "✓ 答对了"))).isEqualTo("谢谢，记下了：答对了。");
        assertThat(notice(wang.presses(answer, "✓ 答对了"))).isEqualTo("你已经这样评过了，谢谢。");
        assertThat(notice(li.presses(answer, "✗ 不对"))).isEqualTo("谢谢，记下了：答得不对。");
        assertThat(telegram.sentTo(group)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "sAAAAAAAAAAAA1-0", "{\"a\":1}", "x y"})
    void forgedButtonsGetAFriendlyWord(String data) {
        Sent answer = answerTo(wang.inPrivate().says("渔船"));

        assertThat(notice(wang.pressesForged(answer, data))).isEqualTo("这个按钮太旧了，请再问一次。");
    }

    @Test
    void pressesWhoseTimeIsOverDisturbNothing() {
        Sent answer = answerTo(wang.inPrivate().says("渔船"));
        String late = wang.presses(answer, "✓ 答对了");
        telegram.expire(late);

        assertThat(answerTo(wang.inPrivate().says("长120米")).text()).startsWith("新桥");
    }

    @Test
    void pressingTheSameTwiceDisturbsNothing() {
        Sent answer = answerTo(wang.inPrivate().says("渔船"));

        wang.presses(answer, "上下文");
        changed(answer, Samples.HARBOUR_TEXT);
        String again = wang.presses(answer, "上下文");

        assertThat(notice(again)).isEmpty();
        telegram.awaitCall(call -> call.method().equals("editmessagetext") && call.status() == 400);
        assertThat(answerTo(wang.inPrivate().says("长120米")).text()).startsWith("新桥");
    }

    @Test
    void examplesAreAskedByATap() {
        Sent welcome = answerTo(wang.inPrivate().says("/start"));

        assertThat(welcome.labels()).containsExactly("渔船", "长120米");
        wang.presses(welcome, "长120米");

        Sent answer = telegram.awaitSent(sent -> sent.text().startsWith("问：长120米\n新桥长120米。"));
        assertThat(answer.replyTo()).isEqualTo(welcome.messageId());
    }

    @Test
    void reportsWithoutAPageAreSentAndUploadedOnce() {
        Sent answer = answerTo(wang.inPrivate().says("避风"));

        wang.presses(answer, "原文");
        Sent first = telegram.awaitSent(sent -> sent.document() != null);
        wang.presses(answer, "原文");
        telegram.awaitCall(call -> call.method().equals("senddocument")
                && call.parameters().path("document").isTextual());

        assertThat(first.document()).isEqualTo("scan-3.txt");
        assertThat(first.text()).isEqualTo("scan-3.txt");
        assertThat(telegram.calls("sendDocument"))
                .extracting(call -> call.parameters().path("document").isObject())
                .containsExactly(true, false);
    }

    @Test
    void aFileThatTelegramHasNoTimeForIsSentLater() {
        Sent answer = answerTo(wang.inPrivate().says("避风"));
        telegram.next("sendDocument", Fault.tooManyRequests(1));

        wang.presses(answer, "原文");

        telegram.awaitSent(sent -> sent.document() != null);
    }

    @Test
    void aFileThatCannotBeSentGetsAWord() throws IOException {
        Sent answer = answerTo(wang.inPrivate().says("避风"));
        telegram.next("sendDocument", Fault.refusal(400, "Bad Request: file is too big"));

        wang.presses(answer, "原文");
        Sent refused = telegram.awaitSent(sent -> sent.text().contains("发不出来"));
        Files.delete(reports.resolve("old/scan-3.txt"));
        wang.presses(answer, "原文");

        telegram.awaitSent(sent -> sent.text().contains("发不出来") && sent.messageId() > refused.messageId());
    }

    @Test
    void aFileThatTelegramNoLongerHasIsUploadedAgain() {
        Sent answer = answerTo(wang.inPrivate().says("避风"));
        wang.presses(answer, "原文");
        Sent first = telegram.awaitSent(sent -> sent.document() != null);

        telegram.forgetDocuments();
        wang.presses(answer, "原文");

        telegram.awaitSent(sent -> sent.document() != null && sent.messageId() > first.messageId());
    }

    @Test
    void reportsAreChosenInAList() {
        Sent list = answerTo(wang.inPrivate().says("/reports"));

        assertThat(notice(wang.presses(list, "2"))).isEqualTo("接下来只在《石桥村修桥记》里找");
        assertThat(changed(list, "共 3 篇报告").labels()).containsExactly("1", "✓ 2", "3");
        assertThat(answerTo(wang.inPrivate().says("长120米")).text()).endsWith("（只在《石桥村修桥记》里找）");
    }

    @Test
    void settingsOfAGroupAreForAdministrators() {
        group.administrator(li, true);
        Sent settings = answerTo(li.in(group).says("/settings@" + TelegramEmulator.BOT_NAME));

        assertThat(notice(wang.presses(settings, "繁體"))).isEqualTo("只有管理员可以改群里的设置。");
        assertThat(notice(li.presses(settings, "繁體"))).isEqualTo("改好了");
        assertThat(answerTo(wang.in(group).says("/ask 飞机")).text()).isEqualTo("報告裡沒有找到這個問題的答案。");
    }

    @Test
    void settingsFollowAGroupThatBecomesASupergroup() {
        group.administrator(li, true);
        Sent settings = answerTo(li.in(group).says("/settings@" + TelegramEmulator.BOT_NAME));
        notice(li.presses(settings, "繁體"));
        Chat successor = telegram.group("读书会");

        li.in(group).sends("migrate_to_chat_id", successor.id());
        telegram.awaitAllConfirmed();

        assertThat(answerTo(wang.in(successor).says("/ask 飞机")).text()).startsWith("報告裡");
    }

    @Test
    void aGroupThatRemovesTheBotIsForgotten() {
        group.administrator(li, true);
        Sent settings = answerTo(li.in(group).says("/settings@" + TelegramEmulator.BOT_NAME));
        notice(li.presses(settings, "繁體"));

        li.removesBotFrom(group);
        telegram.awaitAllConfirmed();
        group.openToBot();

        assertThat(answerTo(wang.in(group).says("/ask 飞机")).text()).startsWith("报告里");
    }

    @Test
    void aGroupIsGreetedWithHowToAsk() {
        wang.addsBotTo(group);

        assertThat(telegram.awaitSent(sent -> sent.isIn(group)).text())
                .startsWith("大家好，我是引据，从 3 篇报告里找原话")
                .contains("/ask@YinjuTestBot 渔船")
                .contains("隐私模式");
    }

    private JsonNode inline(String words, String offset) {
        Call answer = telegram.awaitAnswer(wang.typesInline(words, offset));
        assertThat(answer.status()).isEqualTo(200);
        return answer.parameters();
    }

    @Test
    void quotesAreOfferedInAnyChat() {
        JsonNode page = inline("渔船", "");

        JsonNode best = page.path("results").path(0);
        assertThat(best.path("title").asText()).isEqualTo("海风镇渔港开港 · 海风晚报 · 2021-05-06");
        assertThat(best.path("description").asText()).isEqualTo("首批出海的渔船有42艘，船员共310人！");
        assertThat(page.path("cache_time").asInt()).isLessThan(60);
        assertThat(page.at("/button/text").asText()).isEqualTo("去私聊里问");

        Sent sent = wang.chooses(best);
        assertThat(sent.text()).startsWith("首批出海的渔船");
        assertThat(sent.entities()).extracting(Sent.Entity::type).contains("blockquote", "bold", "text_link");

        li.presses(sent, "上下文");
        telegram.awaitSent(
                after -> after.edited() && String.valueOf(after.inlineId()).equals(sent.inlineId()));
        assertNothingRefused();
    }

    @Test
    void inlineSaysSoWhenThereIsNothingAndShowsExamplesAtFirst() {
        JsonNode nothing = inline("飞机", "");
        assertThat(nothing.path("results")).isEmpty();
        assertThat(nothing.at("/button/text").asText()).isEqualTo("报告里没有找到 · 去私聊里问");
        assertThat(inline("", "").path("results")).hasSize(2);
        String start = inline("", "").at("/button/start_parameter").asText();
        assertThat(answerTo(wang.inPrivate().says("/start " + start)).labels()).containsExactly("渔船", "长120米");
    }

    @Test
    void aGuestAnswersOnce() {
        String query = wang.invitesBot(telegram.group("别的群"), "@YinjuTestBot 渔船");

        Call answer = telegram.awaitAnswer(query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.parameters()
                        .at("/result/input_message_content/message_text")
                        .asText())
                .startsWith("首批出海的渔船");
        assertThat(telegram.sent()).isEmpty();
    }

    @Test
    void aGuestSaysWhenThereIsNothing() {
        String query = wang.invitesBot(telegram.group("别的群"), "@YinjuTestBot 飞机");

        assertThat(telegram.awaitAnswer(query)
                        .parameters()
                        .at("/result/input_message_content/message_text")
                        .asText())
                .isEqualTo("报告里没有找到这个问题的答案。");
    }

    @Test
    void commandsAreRegisteredForPrivateChatsAndGroupsInTwoLanguages() {
        answerTo(wang.inPrivate().says("渔船"));

        assertThat(telegram.calls("setMyCommands"))
                .extracting(call -> call.parameters().at("/scope/type").asText() + " "
                        + call.parameters().path("language_code").asText())
                .containsExactlyInAnyOrder(
                        "default ",
                        "default zh",
                        "default en",
                        "all_group_chats ",
                        "all_group_chats zh",
                        "all_group_chats en");
        assertNothingRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>渔船</b> & <script>",
                "*渔船* _避风_ [a](tg://user?id=1) `x`",
                "\u200b\u200d\ufeff",
                "\u202e渔船\u202c",
                "😀👨‍👩‍👧‍👦🏳️‍🌈",
                "𠮷𠮷𠮷",
                "a /ask 渔船 b /help",
                "/ask@YinjuTestBot",
                "/ask <i>",
                "@YinjuTestBot",
                "}{0,number,#}",
                "%s %d \\n",
            })
    void answersWhateverIsTypedWithoutBeingRefused(String text) {
        answerTo(wang.inPrivate().says(text));
        assertThat(telegram.awaitAnswer(wang.typesInline(text, "")).status()).isEqualTo(200);
        assertThat(telegram.awaitAnswer(wang.invitesBot(group, text)).status()).isEqualTo(200);
        assertNothingRefused();
    }

    @Test
    void answersTextsOfTheGreatestLength() {
        assertThat(answerTo(wang.inPrivate().says("渔".repeat(4096))).text()).startsWith("问题太长了");
        assertThat(telegram.awaitAnswer(wang.typesInline("渔".repeat(256), "")).status())
                .isEqualTo(200);
    }

    @Test
    void goesOnAfterUpdatesOfUnknownOrBrokenShape() {
        for (String update : List.of(
                "{\"future_kind\":{\"a\":[1,2]}}",
                "{\"message\":\"not an object\"}",
                "{\"callback_query\":{\"id\":\"1\",\"from\":null}}",
                "{\"callback_query\":{\"id\":\"2\"}}",
                "{\"inline_query\":{\"id\":\"3\"}}",
                "{\"inline_query\":{\"id\":\"3\",\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"x\"}}}",
                "{\"guest_message\":{}}",
                "{\"message\":{\"message_id\":\"x\",\"chat\":[]}}",
                "{\"poll\":{\"id\":\"1\",\"options\":[]}}",
                "{\"my_chat_member\":{\"date\":1}}")) {
            telegram.inject(update);
        }

        assertThat(answerTo(wang.inPrivate()
                                .with("unknown_field", Map.of("a", 1))
                                .says("渔船"))
                        .text())
                .startsWith("首批");
        assertNothingRefused();
    }
}
