package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The packaged program with the start-up cache that the build makes: a command that answers and
/// ends is run by a second process that uses it, and nobody notices.
class RelaunchIT {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final String QUESTION = "平城区共成立多少个临时党支部?";
    private static final Path BUILT = Path.of(Objects.requireNonNull(System.getProperty("yinju.jar")));

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private Path jar;
    private Path cache;

    @BeforeAll
    static void index() {
        Program.on(Program.SEEDS, data).with("YINJU_RETRIEVAL_VECTORS", "false").run("index");
    }

    @BeforeEach
    void copyTheProgram() throws IOException {
        Path made = StartUpCache.beside(BUILT.toFile()).file().toPath();
        assumeTrue(Runtime.version().feature() >= 25, "this JDK makes no cache");
        assertThat(made).exists();
        jar = Files.copy(BUILT, folder.resolve("yinju.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        cache = Files.copy(made, folder.resolve(made.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("YINJU_") || name.startsWith("TELEGRAM_"));
        builder.environment()
                .putAll(Map.of(
                        "YINJU_REPORTS", Program.SEEDS.toString(),
                        "YINJU_DATA", data.toString(),
                        "YINJU_RETRIEVAL_VECTORS", "false"));
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    /// A program that has answered one question and waits for the next.
    private record Asked(Process process, BufferedWriter questions, BufferedReader answers, String answer) {

        List<ProcessHandle> children() {
            return process.children().toList();
        }

        int end() throws IOException, InterruptedException {
            questions.close();
            return process.waitFor();
        }
    }

    private Asked ask(List<String> options, String... arguments) throws IOException {
        Process process = start(options, arguments);
        BufferedWriter questions = process.outputWriter(StandardCharsets.UTF_8);
        questions.write(QUESTION + "\n");
        questions.flush();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        return new Asked(process, questions, answers, Objects.toString(answers.readLine()));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void answersInASecondProcessThatUsesTheCache() throws IOException, InterruptedException {
        Asked asked = ask(List.of(), "ask", "--json");

        assertThat(asked.answer()).contains("293个");
        assertThat(asked.children()).singleElement().satisfies(child -> {
            Path maps = Path.of("/proc/%d/maps".formatted(child.pid())); // what is mapped into memory, on Linux
            assertThat(maps).content(StandardCharsets.UTF_8).contains(cache.toString());
        });
        assertThat(asked.end()).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void passesOnTheOptionsOfTheJvm() throws IOException, InterruptedException {
        Asked asked = ask(List.of("-Xmx200m", "-Dsome.property=a value"), "ask", "--json");

        assertThat(asked.children())
                .singleElement()
                .satisfies(child -> assertThat(child.info().arguments().orElseThrow())
                        .containsSubsequence("-Xmx200m", "-Dsome.property=a value", "-jar", jar.toString(), "ask"));
        assertThat(asked.end()).isZero();
    }

    @Test
    void staysInOneProcessWithOptionsThatTwoMightNotShare() throws IOException, InterruptedException {
        Asked asked = ask(List.of("-XX:+UseG1GC"), "ask", "--json");

        assertThat(asked.answer()).contains("293个");
        assertThat(asked.children()).isEmpty();
        assertThat(asked.end()).isZero();
    }

    @Test
    void conversesInOneProcess() throws IOException, InterruptedException {
        Asked asked = ask(List.of(), "chat");

        assertThat(asked.children()).isEmpty();
        assertThat(asked.end()).isZero();
    }

    @Test
    void passesOnTheExitCodeAndTheMessage() throws IOException, InterruptedException {
        Process process = start(List.of(), "ask", "--top", "many", QUESTION);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err()).contains("many");
    }

    @Test
    void endsTheSecondProcessWhenItIsTerminated() throws IOException, InterruptedException {
        Asked asked = ask(List.of(), "ask", "--json");
        ProcessHandle child = asked.children().getFirst();

        asked.process().toHandle().destroy(); // and leaves its input open

        assertThat(asked.process().waitFor()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsWithTheSecondProcess() throws IOException, InterruptedException {
        Asked asked = ask(List.of(), "ask", "--json");

        asked.children().getFirst().destroy();

        assertThat(asked.process().waitFor()).isEqualTo(ENDED_BY_SIGTERM);
    }

    enum Damage {
        CUT_OFF,
        EMPTY,
        OVERWRITTEN_AT_ITS_BEGINNING,
        OVERWRITTEN_IN_THE_MIDDLE;

        void befall(Path file) throws IOException {
            FileTime time = Files.getLastModifiedTime(file);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                switch (this) {
                    case CUT_OFF -> bytes.setLength(bytes.length() / 2);
                    case EMPTY -> bytes.setLength(0);
                    case OVERWRITTEN_AT_ITS_BEGINNING -> bytes.write(new byte[100]);
                    case OVERWRITTEN_IN_THE_MIDDLE -> {
                        bytes.seek(bytes.length() / 2);
                        bytes.write("damaged".repeat(100).getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
            Files.setLastModifiedTime(file, time);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersWithADamagedCache(Damage damage) throws IOException, InterruptedException {
        damage.befall(cache);

        Asked asked = ask(List.of(), "ask", "--json");

        assertThat(asked.answer()).contains("293个");
        assertThat(asked.end()).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void takesNoCacheOfAnotherJvm() throws IOException, InterruptedException {
        Files.move(cache, folder.resolve("yinju-21.0.1+12-LTS-amd64.aot"));

        Asked asked = ask(List.of(), "ask", "--json");

        assertThat(asked.children()).isEmpty();
        assertThat(asked.end()).isZero();
    }

    @Test
    void takesNoCacheOfAnotherJar() throws IOException, InterruptedException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2024-05-01T00:00:00Z")));

        Asked asked = ask(List.of(), "ask", "--json");

        assertThat(asked.children()).isEmpty();
        assertThat(asked.end()).isZero();
    }
}
