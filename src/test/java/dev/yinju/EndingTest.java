package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own that is told to end while the language model is at work.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be told to end there, only be killed")
@Timeout(120)
class EndingTest {

    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    @BeforeEach
    void manyReports() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(reports.resolve(i + ".txt"), report(i));
        }
    }

    private static String report(int number) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "清河县第%d号堤坝在第%d次洪水中由%d名村民守住,全县为此拨款%d元。".formatted(number, i, 7 * i + number, 1000 * i))
                .collect(Collectors.joining("\n\n", "清河县堤坝报告之" + number + "\n\n", "\n"));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.yinju.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--reports",
                folder.resolve("reports").toString(),
                "--data",
                folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("YINJU_"));
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    private void assertEndedInOrder(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("went wrong");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("hs_err")))
                    .isEmpty();
        }
    }

    @Test
    void endsInOrderWhilePassagesAreEncoded() throws Exception {
        Process process = start("index");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.startsWith("indexed")) {
                line = out.readLine();
            }
            assertThat(line).startsWith("indexed 40 reports");

            process.destroy();

            assertEndedInOrder(process);
        }
    }

    @Test
    void endsInOrderWhileTheModelIsLoaded() throws Exception {
        Process process = start("chat");
        try {
            Await.until("the model is being unpacked", () -> hasFiles(folder.resolve("data/model")));

            process.destroy();

            assertEndedInOrder(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean hasFiles(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length > 0;
    }
}
