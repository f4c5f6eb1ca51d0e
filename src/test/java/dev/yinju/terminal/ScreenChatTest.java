package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenChatTest {

    private static final char CTRL_C = 3;
    private static final char CTRL_D = 4;
    private static final char CTRL_P = 16;

    @TempDir
    private Path data;

    @Test
    void greets_answers_and_takes_leave() throws IOException {
        assertThat(type("渔船\r/quit\r"))
                .containsSubsequence(
                        "引据 · 已读 3 篇报告，回答都是报告里的原话",
                        "直接提问，例如：活动是哪一天开始的？",
                        "接入 Telegram：设置环境变量 TELEGRAM_BOT_TOKEN 后重新启动",
                        "用法：/help　离开：/quit",
                        "问> 渔船",
                        "▎ 首批出海的渔船有42艘，船员共310人！",
                        "再见。");
    }

    @Test
    void leaves_at_the_end_of_input() throws IOException {
        assertThat(type("" + CTRL_D)).endsWith("再见。\n\n");
        assertThat(type("")).endsWith("再见。\n\n");
    }

    @Test
    void ctrl_c_drops_the_line_and_leaves_where_there_is_none() throws IOException {
        String shown = type("写错了" + CTRL_C + "渔船\r" + CTRL_C + "长120米\r");

        assertThat(shown).contains("▎ 首批出海的渔船").doesNotContain("写错了渔船", "新桥").endsWith("再见。\n\n");
    }

    @Test
    void completes_commands() throws IOException {
        assertThat(type("/rep\t\r")).contains("共 3 篇报告：");
    }

    @Test
    void takes_what_is_typed_literally() throws IOException {
        assertThat(type("\"!!\\ 'x\r渔船\r")).contains("▎ 首批出海的渔船");
    }

    @Test
    void keeps_what_was_typed_for_the_next_time() throws IOException {
        type("渔船\r");

        assertThat(type(CTRL_P + "\r")).contains("▎ 首批出海的渔船");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forget", "/forget 我", "/FORGET", "/forget_1", "/forget全部", "／forget"})
    void forgets_what_was_typed_when_asked_to(String request) throws IOException {
        String shown = type("渔船\r" + request + "\r/help\r");

        assertThat(shown).contains("已删除");
        assertThat(data.resolve("history")).content().contains("/help").doesNotContain("渔船", "forget", "FORGET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgetful", "forget", "怎么/forget"})
    void keeps_what_was_typed_when_something_else_is_asked(String request) throws IOException {
        String shown = type("渔船\r" + request + "\r");

        assertThat(shown).doesNotContain("已删除");
        assertThat(data.resolve("history")).content().contains("渔船");
    }

    @Test
    void forgets_the_damaged_history_too() throws IOException {
        Files.write(data.resolve("history"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n', 0, 'x'});

        type("渔船\r/forget\r");

        assertThat(data.resolve("history.damaged")).doesNotExist();
    }

    @Test
    void does_without_a_history_that_is_damaged() throws IOException {
        Files.write(data.resolve("history"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n', 0, 'x'});

        assertThat(type("渔船\r")).contains("▎ 首批出海的渔船");
        assertThat(data.resolve("history.damaged")).exists();
        assertThat(data.resolve("history")).content().endsWith(":渔船\n");
    }

    @Test
    void does_without_a_history_that_cannot_be_written() throws IOException {
        Files.delete(data);
        Files.writeString(data, "a file, not a folder");

        assertThat(type("渔船\r长120米\r")).contains("▎ 首批出海的渔船", "▎ 新桥长120米。");

        Files.delete(data);
        Files.createDirectory(data);
    }

    /// Types on a terminal until the keys run out.
    ///
    /// @return all that was shown, without escapes
    private String type(String keys) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Conversation conversation = Samples.conversation(() -> Instant.EPOCH);
        try (Terminal terminal = new DumbTerminal(
                "test",
                "xterm",
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                shown,
                StandardCharsets.UTF_8)) {
            Attributes attributes = terminal.getAttributes();
            attributes.setControlChar(Attributes.ControlChar.VINTR, CTRL_C);
            terminal.setAttributes(attributes);
            terminal.setSize(Size.of(80, 40));
            new ScreenChat(
                            new Talk(conversation, file -> Optional.empty(), Language.SIMPLIFIED),
                            terminal,
                            data.resolve("history"),
                            true)
                    .run(Samples.sources().size());
        }
        return AttributedString.stripAnsi(shown.toString(StandardCharsets.UTF_8))
                .replace("\r", "");
    }
}
