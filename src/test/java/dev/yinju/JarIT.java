package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged program as a process of its own.
class JarIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("yinju.jar")));

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String out, String err) {}

    private ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("YINJU_") || name.startsWith("TELEGRAM_"));
        builder.environment().putAll(Map.of("YINJU_REPORTS", Program.SEEDS.toString(), "YINJU_DATA", data.toString()));
        return builder.redirectInput(folder.resolve("in").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    private static String[] with(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private Outcome run(ProcessBuilder program) throws IOException, InterruptedException {
        return outcome(program.start());
    }

    private Outcome outcome(Process process) throws IOException, InterruptedException {
        int exitCode = process.waitFor();
        return new Outcome(exitCode, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private void input(String text) throws IOException {
        Files.writeString(folder.resolve("in"), text);
    }

    /// The first bytes of a class tell the version of Java that it needs.
    ///
    /// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">the class file format</a>
    @Test
    void isStartedByAClassThatOlderJavasRead() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
            byte[] bytes = jar.getInputStream(jar.getJarEntry(main.replace('.', '/') + ".class"))
                    .readAllBytes();

            assertThat(Byte.toUnsignedInt(bytes[7])).isEqualTo(44 + 11);
        }
    }

    @Test
    void tellsItsVersion() throws IOException, InterruptedException {
        input("");

        Outcome outcome = run(program("--version"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("yinju ");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "泗水第一批到社区开展活动的机关党员有多少人?, 1200名",
        "平城區共成立多少個臨時黨支部?, 293个",
        "给石竹派出所捐钱的热心人在福清住了多少年?, 20余年",
        "兴县疫情防控领导小组的组长由谁担任, 梁志锋",
        "平城区哪些街道的下沉干部帮隔离居民代购生活用品?, 武定街道",
    })
    void answersFromTheFiveReports(String question, String words) throws IOException, InterruptedException {
        input("");

        Outcome outcome = run(program("ask", question));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains(words);
    }

    @Test
    void answersAllLinesOfItsInput() throws IOException, InterruptedException {
        input("平城区共成立多少个临时党支部?\n社区党员\n");

        Outcome outcome = run(program("ask", "--json"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"question\":"));
    }

    @Test
    void understandsChineseInTheLocaleOfContainers() throws IOException, InterruptedException {
        input("社区党员\n");
        ProcessBuilder asArgument = program("ask", "平城区共成立多少个临时党支部?");
        asArgument.environment().put("LC_ALL", "POSIX");
        ProcessBuilder asLine = program("ask", "--json");
        asLine.environment().put("LC_ALL", "POSIX");

        assertThat(run(asArgument).out()).contains("平城区共成立多少个临时党支部", "293个");
        assertThat(run(asLine).out()).contains("社区党员");
    }

    @Test
    void conversesUntilItsInputEnds() throws IOException, InterruptedException {
        input("平城区共成立多少个临时党支部?\n");

        Outcome outcome = run(program());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("293");
    }

    @Test
    void namesEachOfItsLibrariesWithItsLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            JarEntry licences = jar.getJarEntry("META-INF/THIRD-PARTY.txt");
            String list = new String(jar.getInputStream(licences).readAllBytes(), StandardCharsets.UTF_8);
            String libraries = Files.readString(JAR.resolveSibling("bom.json"));

            assertThat(list).contains("Apache Lucene", "okhttp", "SQLite JDBC").doesNotContainIgnoringCase("unknown");
            assertThat(Pattern.compile("\"bom-ref\" : \"pkg:maven/(?!dev\\.yinju)[^/]+/([^@]+)@([^?\"]+)")
                            .matcher(libraries)
                            .results()
                            .map(library -> library.group(1) + ":" + library.group(2)))
                    .hasSizeGreaterThan(30)
                    .allMatch(list::contains);
        }
    }

    @Test
    void saysWhatToDoWhereNoLibraryCanBeUnpacked() throws IOException, InterruptedException {
        input("");
        ProcessBuilder chat = program("chat");
        chat.environment().put("JAVA_TOOL_OPTIONS", "-Dorg.sqlite.tmpdir=" + folder.resolve("in"));

        Outcome outcome = run(chat);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("-Djava.io.tmpdir=DIR").doesNotContain("\tat ");
    }

    @Test
    void endsAtOnceWithoutInput() throws IOException, InterruptedException {
        Outcome outcome = run(program("chat").redirectInput(Path.of("/dev/null").toFile()));

        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsOutput() throws IOException, InterruptedException {
        input("社区党员\n".repeat(2000));
        Process process = program("ask", "--json")
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("{");
        }

        int exitCode = process.waitFor();

        assertThat(exitCode).isZero();
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("Exception", "Broken pipe");
    }

    @Test
    void secondProcessOnTheSameDataReadsTheIndexAndUpdatesNothing() throws IOException, InterruptedException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path report = Files.writeString(reports.resolve("植树.txt"), "本次植树活动共有四十二名志愿者参加。");
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2024-05-01T00:00:00Z")));
        String[] here = {
            "--reports", reports.toString(), "--data", folder.resolve("data").toString()
        };
        Process first = program(with(here, "ask", "--json")) // it makes the index, and so holds it until it ends
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var questions = first.outputWriter(StandardCharsets.UTF_8);
                var answers = first.inputReader(StandardCharsets.UTF_8)) {
            questions.write("志愿者\n");
            questions.flush();
            assertThat(answers.readLine()).startsWith("{");
            input("");

            Outcome nothingNew = run(program(with(here, "ask", "植树有多少志愿者?")));
            assertThat(nothingNew.out()).contains("四十二名");
            assertThat(nothingNew.err()).isEmpty();

            Files.writeString(reports.resolve("读书.txt"), "读书会每月举行两次,地点在镇图书馆。");
            Outcome asking = run(program(with(here, "ask", "植树有多少志愿者?")));
            assertThat(asking.exitCode()).isZero();
            assertThat(asking.out()).contains("四十二名");
            assertThat(asking.err()).contains("not brought up to date");

            Outcome indexing = run(program(with(here, "index")));
            assertThat(indexing.exitCode()).isEqualTo(1);
            assertThat(indexing.err()).contains("another Yinju is using", "--data DIR");
        }
        assertThat(first.waitFor()).isZero();
    }

    @Test
    void botEndsWithExitCode0WhenItIsTerminated() throws IOException, InterruptedException {
        try (var telegram = TelegramEmulator.start()) {
            input("");
            ProcessBuilder builder = program("bot");
            builder.environment()
                    .putAll(Map.of(
                            "TELEGRAM_BOT_TOKEN",
                            TelegramEmulator.TOKEN,
                            "TELEGRAM_API_URL",
                            telegram.url().toString()));
            Process bot = builder.start();
            var question = telegram.user("小王").inPrivate().says("平城区共成立多少个临时党支部?");
            telegram.awaitSent(sent -> sent.repliesTo(question));

            Outcome second = run(builder.redirectErrorStream(false)
                    .redirectError(folder.resolve("err2").toFile()));
            bot.destroy();

            assertThat(bot.waitFor()).isZero();
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err2"))).contains("another Yinju is using");
            assertThat(telegram.unconfirmed()).isEmpty();
        }
    }
}
