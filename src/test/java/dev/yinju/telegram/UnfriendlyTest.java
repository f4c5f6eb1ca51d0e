package dev.yinju.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Samples;
import dev.yinju.telegram.emulator.Call;
import dev.yinju.telegram.emulator.Chat;
import dev.yinju.telegram.emulator.Said;
import dev.yinju.telegram.emulator.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// People who mean no good, or do not know what they do: everything gets one answer or none, and nothing that the bot
/// says is refused by the server.
class UnfriendlyTest extends EmulatedTelegram {
    private static final String HOW_TO_ASK = "请用一句话问我";
    private static final String NOT_FOUND = "报告里没有找到";

    private final Conversation conversation =
            Samples.conversation(Samples::answer, Samples.index(), List.of("渔船"), InstantSource.system());
    private final Chat group = telegram.group("读书会");

    @BeforeEach
    void start() {
        startBot(conversation, file -> Optional.empty());
    }

    /// Asks something else, and waits until that is answered: what came before in this chat is dealt with then.
    private void awaitDealtWith(Chat chat) {
        Said next = wang.in(chat).says("/ask 渔船");
        telegram.awaitSent(sent -> sent.repliesTo(next));
    }

    private List<Sent> answersTo(Said said) {
        return telegram.sent().stream().filter(sent -> sent.repliesTo(said)).toList();
    }

    private void assertAnsweredOnce(Said said, String words) {
        awaitDealtWith(said.chat());
        assertThat(answersTo(said))
                .singleElement()
                .extracting(Sent::text)
                .asString()
                .contains(words);
        assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsOnly(200);
    }

    static List<List<String>> oddTexts() {
        return List.of(
                List.of("党".repeat(4_096), "问题太长了"),
                List.of("😀".repeat(2_048), "问题太长了"),
                List.of("👩‍👩‍👧‍👦🏳️‍🌈", HOW_TO_ASK),
                List.of("\u3000\u00a0 \u200b", HOW_TO_ASK),
                List.of("“”''\"\"《》「」", HOW_TO_ASK),
                List.of("*_`[]()~>#+-=|{}.!\\", HOW_TO_ASK),
                List.of("<b>x</b><script>alert(1)</script>", NOT_FOUND),
                List.of("'; DROP TABLE inbox; --", NOT_FOUND),
                List.of("../../etc/passwd %s%n{0} ${jndi:ldap://x}", NOT_FOUND),
                List.of("\u202e渔\u200b船\u202c", "42艘"),
                List.of("渔\ud83d船", NOT_FOUND),
                List.of("\r\n\n渔船\n\u0000", "42艘"),
                List.of("/", HOW_TO_ASK),
                List.of("/start ../../x%00", "问我一个问题"),
                List.of("/reports -1", "共 3 篇报告"),
                List.of("/reports 99999999999999999999", "共 3 篇报告"));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void oddTextIsAnsweredOnce(List<String> textAndAnswer) {
        Said said = wang.inPrivate().says(textAndAnswer.getFirst());

        assertAnsweredOnce(said, textAndAnswer.getLast());
    }

    @ParameterizedTest
    @CsvSource({"voice", "sticker", "dice", "location", "contact"})
    void whatHasNoWordsIsToldHowToAskInPrivateOnly(String kind) {
        Map<String, Object> content = switch (kind) {
            case "dice" -> Map.of("emoji", "🎲", "value", 3);
            case "location" -> Map.of("longitude", 1.0, "latitude", 2.0);
            case "contact" -> Map.of("phone_number", "1", "first_name", "x");
            default -> Map.of("file_id", "a", "file_unique_id", "b", "duration", 3, "width", 1, "height", 1);
        };

        Said privately = wang.inPrivate().sends(kind, content);
        Said inGroup = wang.in(group).sends(kind, content);

        assertAnsweredOnce(privately, HOW_TO_ASK);
        awaitDealtWith(group);
        assertThat(answersTo(inGroup)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/help@OtherBot", "/ask@OtherBot 渔船", "/help", "/stats@YinjuTestBot", "渔船", "/unknown@YinjuTestBot"})
    void whatIsForOthersInAGroupIsLeftAlone(String text) {
        Said said = wang.in(group).says(text);

        awaitDealtWith(group);
        assertThat(answersTo(said)).isEmpty();
    }

    @Test
    void whatOneChatAskedIsNotSeenInAnother() {
        Said asked = wang.inPrivate().says("渔船");
        telegram.awaitSent(sent -> sent.repliesTo(asked));
        var li = telegram.user("小李");

        Said more = li.inPrivate().says("/more");
        Said context = li.inPrivate().says("还有呢?");
        Said inGroup = wang.in(group).says("/more@YinjuTestBot");

        assertThat(List.of(more, context, inGroup))
                .allSatisfy(said -> assertThat(
                                telegram.awaitSent(sent -> sent.repliesTo(said)).text())
                        .doesNotContain("避风", "42艘"));
    }

    @Test
    void editsToAnythingKeepToTheOneMessage() {
        Said question = wang.inPrivate().says("渔船");
        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(question));

        for (String edit : List.of("党".repeat(4_096), "/help", "/forget", "/nonsense", "😀", "长120米")) {
            wang.inPrivate().changes(question, edit);
            awaitDealtWith(question.chat());
        }

        assertThat(telegram.sent().stream().filter(Sent::edited))
                .hasSize(6)
                .allMatch(sent -> sent.messageId() == answer.messageId());
    }

    @Test
    void buttonPressedManyTimesByManyIsAnsweredEachTime() {
        Said question = wang.in(group).says("/ask 渔船");
        Sent answer = telegram.awaitSent(sent -> sent.repliesTo(question));

        List<String> presses = List.of(
                wang.presses(answer, "上下文"),
                wang.presses(answer, "上下文"),
                telegram.user("小李").presses(answer, "上下文"),
                telegram.user("小李").pressesForged(answer, answer.key("上下文").data() + "9"),
                telegram.user("小李").pressesForged(answer, "\u0000"),
                telegram.user("小李").pressesForged(answer, "../../etc"));

        assertThat(presses)
                .allSatisfy(press ->
                        assertThat(telegram.awaitAnswer(press).status()).isEqualTo(200));
        assertThat(telegram.sentTo(group)).filteredOn(sent -> !sent.edited()).hasSize(1);
    }

    @Test
    void groupThatRemovesTheBotAndTakesItBackIsGreetedAndAnswered() {
        awaitDealtWith(group);
        wang.removesBotFrom(group);
        Said meanwhile = wang.in(group).says("/ask 渔船");
        telegram.awaitCall(call -> call.method().equals("sendmessage") && call.status() == 403);

        group.openToBot();
        wang.addsBotTo(group);
        telegram.awaitSent(sent -> sent.isIn(group) && sent.text().startsWith("大家好"));

        awaitDealtWith(group);
        assertThat(answersTo(meanwhile)).isEmpty();
    }
}
