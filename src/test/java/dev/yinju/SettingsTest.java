package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private Path config;
    private Program program;

    @BeforeEach
    void aSettingsFile() {
        config = folder.resolve("my.properties");
        program = Program.on(Program.SEEDS, data);
    }

    private Outcome runWithFile(String content, String... arguments) throws IOException {
        Files.writeString(config, content);
        return program.with("YINJU_CONFIG", config.toString()).run(arguments);
    }

    private static int quotes(Outcome outcome) {
        return outcome.objects().getFirst().get("quotes").size();
    }

    @Test
    void optionCountsMoreThanEnvironmentAndEnvironmentMoreThanFile() throws IOException {
        String[] ask = {"ask", "--json", "社区党员"};
        assertThat(quotes(runWithFile("answer.quotes = 3\n", ask))).isEqualTo(3);

        program.with("YINJU_ANSWER_QUOTES", "2");
        assertThat(quotes(runWithFile("answer.quotes = 3\n", ask))).isEqualTo(2);

        assertThat(quotes(runWithFile("answer.quotes = 3\n", "ask", "--json", "--top", "1", "社区党员")))
                .isEqualTo(1);
    }

    @Test
    void emptyVariablesAndValuesCountAsNotSet() throws IOException {
        program.with("YINJU_ANSWER_QUOTES", "");

        assertThat(quotes(runWithFile("answer.quotes =\n", "ask", "--json", "社区党员")))
                .isEqualTo(5);
    }

    @Test
    void configOptionNamesTheFile() throws IOException {
        Files.writeString(config, "answer.quotes = 1");

        assertThat(quotes(program.run("ask", "--json", "--config", config.toString(), "社区党员")))
                .isEqualTo(1);
    }

    @Test
    void fileMayBeginWithByteOrderMark() throws IOException {
        assertThat(quotes(runWithFile("\uFEFFanswer.quotes = 1", "ask", "--json", "社区党员")))
                .isEqualTo(1);
    }

    @Test
    void namedFileMustExist() {
        Outcome outcome = program.run("index", "--config", config.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(config.toString(), "cannot be read");
    }

    @Test
    void fileInAnotherEncodingIsRefused() throws IOException {
        Files.write(config, "reports = 报告\n".getBytes(Charset.forName("GB18030")));

        Outcome outcome = program.run("index", "--config", config.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(config.toString(), "UTF-8");
    }

    @Test
    void unknownKeyIsAnsweredWithTheNearestOne() throws IOException {
        Outcome outcome = runWithFile("answer.quote = 3\n", "index");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(config.toString(), "answer.quote", "Did you mean answer.quotes?");
    }

    @Test
    void tokenIsNotTakenFromTheFileAndNotShown() throws IOException {
        Outcome outcome = runWithFile("telegram.bot-token = 123:geheim\n", "bot");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("TELEGRAM_BOT_TOKEN").doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "answer.quotes,0",
        "answer.quotes,51",
        "answer.quotes,viele",
        "reports.max-file-size,1025",
        "reports.max-file-size,-1",
        "reports.time-limit,0",
        "reports.time-limit,3601",
        "telegram.api-url,ftp://127.0.0.1",
        "telegram.api-url,http://127.0.0.1/bot",
        "telegram.api-url,api.telegram.org",
        "log.level,loud",
    })
    void badValueIsRefusedWithPlaceKeyValueAndWhatIsAllowed(String key, String value) throws IOException {
        Outcome outcome = runWithFile(key + " = " + value + "\n", "index");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(config + ": " + key + " = " + value, "it must be");
    }

    @ParameterizedTest
    @CsvSource({
        "YINJU_ANSWER_QUOTES,0",
        "YINJU_REPORTS_MAX_FILE_SIZE,big",
        "YINJU_LOG_LEVEL,loud",
        "YINJU_TELEGRAM_API_URL,nowhere",
        "TELEGRAM_API_URL,nowhere",
    })
    void badVariableIsRefusedByItsName(String variable, String value) {
        Outcome outcome = program.with(variable, value).run("index");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(variable + " = " + value, "it must be");
    }

    @Test
    void badOptionIsRefusedByItsName() {
        Outcome outcome = program.run("ask", "--top", "0", "社区党员");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--top 0", "from 1 to 50");
    }

    @Test
    void mistypedVariableIsPointedOut() {
        Outcome outcome = program.with("YINJU_ANSWER_QUOTE", "3").run("index");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("YINJU_ANSWER_QUOTE ", "YINJU_ANSWER_QUOTES?");
    }

    @Test
    void logLevelSilencesWarnings() {
        Outcome outcome = program.with("YINJU_MISTYPED", "3")
                .with("YINJU_LOG_LEVEL", "error")
                .run("index");

        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void shippedFileSetsNothingAndNamesEverySettingWithItsDefault() throws IOException {
        String shipped = Files.readString(Path.of("config", "yinju.properties"));

        Outcome commentedOut = runWithFile(shipped, "index");
        Outcome used = runWithFile(shipped.replaceAll("(?m)^#(\\S+ = )", "$1"), "index", "--data", data.toString());

        assertThat(shipped.lines()).allMatch(line -> line.isBlank() || line.startsWith("#"));
        assertThat(commentedOut.exitCode()).isZero();
        assertThat(used.exitCode()).isZero();
        assertThat(shipped)
                .contains(
                        "#reports = seeds",
                        "#data = data",
                        "#reports.max-file-size = 32",
                        "#reports.time-limit = 60",
                        "#answer.quotes = 5")
                .contains("#telegram.api-url = https://api.telegram.org", "#log.level = info");
    }
}
