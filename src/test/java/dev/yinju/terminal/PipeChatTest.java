package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Language;
import dev.yinju.conversation.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipeChatTest {

    private final Talk talk = new Talk(
            Samples.conversation(() -> Instant.EPOCH),
            file -> Optional.of(Path.of("/reports", file)),
            Language.SIMPLIFIED);

    @Test
    void replies_to_every_line_as_the_conversation_does() throws IOException {
        assertThat(chat("渔船\n:more\n:right\n:original\n/more\n:source 1\n:context\n：back\n飞机"))
                .isEqualTo("""
                > 首批出海的**渔船**有42艘，船员共310人！

                海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                :context 上下文  :more 其他出处 1
                :right ✓ 答对了  :wrong ✗ 不对  :report 报告  :script 繁體

                > **渔船**在港内避风。

                scan-3.txt
                :source 1 ‹ 1/2
                :original 原文
                :right ✓ 答对了  :wrong ✗ 不对  :report 报告  :script 繁體

                谢谢，记下了：答对了。

                scan-3.txt
                /reports/old/scan-3.txt

                就这些了，一共 2 处。

                > 首批出海的**渔船**有42艘，船员共310人！

                海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                :context 上下文  :more 其他出处 1
                :right ✓ 答对了  :wrong ✗ 不对  :report 报告  :script 繁體

                > 渔港五月六日开港。**首批出海的渔船有42艘，船员共310人！**码头上人山人海。

                海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                :back 返回引文

                > 首批出海的**渔船**有42艘，船员共310人！

                海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                :context 上下文  :more 其他出处 1
                :right ✓ 答对了  :wrong ✗ 不对  :report 报告  :script 繁體

                报告里没有找到这个问题的答案。
                :reports 有哪些报告

                """);
    }

    @Test
    void lists_reports_to_choose_one() throws IOException {
        assertThat(chat("/reports\n:only 2\n渔船\n:everywhere\n")).isEqualTo("""
                共 3 篇报告：
                1. 海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                2. 石桥村修桥记
                3. scan-3.txt

                点一个数字，接下来就只问那一篇。
                :only 1  :only 2  :only 3

                接下来只在《石桥村修桥记》里找

                共 3 篇报告：
                1. 海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                2. ✓ 石桥村修桥记
                3. scan-3.txt

                接下来只问打勾的这一篇；再点一次，就改问全部报告。
                :only 1  :only 2 ✓  :only 3

                《石桥村修桥记》里没有找到这个问题的答案。
                :everywhere 在全部报告里找

                问：渔船
                > 首批出海的**渔船**有42艘，船员共310人！

                海风镇渔港开港 <https://news.example.org/harbour?id=7> · 海风晚报 · 2021-05-06
                :context 上下文  :more 其他出处 1
                :right ✓ 答对了  :wrong ✗ 不对  :report 报告  :script 繁體

                """);
    }

    @Test
    void takes_a_bare_number_for_the_short_command_with_it() throws IOException {
        assertThat(chat("/reports\n2\n渔船\n")).contains("接下来只在《石桥村修桥记》里找", "《石桥村修桥记》里没有找到这个问题的答案。");
        assertThat(chat("/reports\n３\n")).contains("接下来只在《scan-3.txt》里找");
    }

    @Test
    void asks_with_a_number_that_no_short_command_has() throws IOException {
        assertThat(chat("/reports\n9\n")).doesNotContain("接下来只在");
        assertThat(chat("/settings\n2\n")).doesNotContain("已设置");
        assertThat(chat("2\n")).doesNotContain("现在用不了");
    }

    @Test
    void says_what_short_commands_cannot_be_used() throws IOException {
        assertThat(chat(":context\n:fly\n:")).isEqualTo("""
                眼下没有引文可看，先问我一个问题吧，例如：活动是哪一天开始的？

                现在用不了 :fly。能用的写在每个回答下面。

                现在用不了 :。能用的写在每个回答下面。

                """);
    }

    @Test
    void says_nothing_to_nobody() throws IOException {
        assertThat(chat("")).isEmpty();
    }

    @Test
    void ends_when_somebody_says_goodbye() throws IOException {
        for (String goodbye : List.of("/quit", " /EXIT ", "quit", "exit", "／quit")) {
            assertThat(chat(goodbye + "\n渔船\n")).isEmpty();
        }
    }

    @Test
    void goes_on_after_lines_it_cannot_make_sense_of() throws IOException {
        byte[] brokenUtf8 = {(byte) 0xff, (byte) 0xc3, '\n'};
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.write("\uFEFF渔船\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        in.write(brokenUtf8);
        in.write(("渔".repeat(100_000) + "\n\u001b[31m\n避风").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new PipeChat(talk).run(new ByteArrayInputStream(in.toByteArray()), out);

        assertThat(out.toString(StandardCharsets.UTF_8).split("\n\n"))
                .satisfies(replies -> assertThat(replies[0]).startsWith("> 首批"))
                .contains(
                        "请用一句话问我，例如：活动是哪一天开始的？",
                        "问题太长了，请用一句话来问（不超过 500 字）。",
                        "> **渔船在港内避风。**".replace("**渔船在港内避风。**", "渔船在港内**避风**。"));
    }

    @Test
    void answers_each_line_before_the_next_is_typed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream patient = new InputStream() {
            private final byte[] typed = "避风\n".getBytes(StandardCharsets.UTF_8);
            private int next;

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (next == typed.length) {
                    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("> 渔船在港内**避风**。");
                    return -1;
                }
                buffer[offset] = typed[next++];
                return 1;
            }

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }
        };

        new PipeChat(talk).run(patient, out);
    }

    @Test
    void stops_when_nobody_reads_the_replies() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayInputStream in =
                new ByteArrayInputStream("避风\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        new PipeChat(talk).run(in, closed);

        assertThat(in.available()).isPositive();
    }

    private String chat(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PipeChat(talk).run(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
