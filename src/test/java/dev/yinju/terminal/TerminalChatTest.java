package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the conversation as a program of its own, since what its standard input and output are is part of it.
class TerminalChatTest {

    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    public static void main(String[] data) throws IOException {
        new TerminalChat(
                        Samples.conversation(InstantSource.system()),
                        Samples::sources,
                        file -> Optional.empty(),
                        Path.of(data[0]),
                        System.getenv())
                .run(System.in, System.out);
    }

    @Test
    void a_pipe_gets_replies_in_utf8_and_nothing_else_whatever_the_locale() throws Exception {
        assertThat(run("避风\n长120米\n/help", "LC_ALL", "C"))
                .satisfies(run -> assertThat(run.out())
                        .startsWith("> 渔船在港内**避风**。\n\nscan-3.txt\n:original 原文\n")
                        .contains(":script 繁體\n\n> 新桥**长120米**。\n\n石桥村修桥记\n", ":script 繁體\n\n问我一个问题", "\n/quit — 离开\n"))
                .satisfies(run -> assertThat(run.err()).isEmpty())
                .satisfies(run -> assertThat(run.exitCode()).isZero());
    }

    @Test
    void the_end_of_input_is_a_good_end() throws Exception {
        assertThat(run("", "LC_ALL", "en_US.UTF-8")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void the_locale_tells_the_language() throws Exception {
        assertThat(run("/more", "LC_ALL", "en_US.UTF-8").out()).startsWith("There is no quote to show yet.");
        assertThat(run("/more", "LC_ALL", "zh_TW.UTF-8").out()).startsWith("目前沒有引文可看");
    }

    private Run run(String typed, String variable, String value) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), typed);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                TerminalChatTest.class.getName(),
                folder.toString());
        program.environment().put(variable, value);
        program.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        int exitCode = program.start().waitFor();
        return new Run(exitCode, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
