package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.Program.Outcome;
import dev.yinju.store.Database;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTest {

    @TempDir
    private Path data;

    private Program program(TelegramEmulator telegram) {
        return program()
                .with("TELEGRAM_BOT_TOKEN", TelegramEmulator.TOKEN)
                .with("TELEGRAM_API_URL", telegram.url().toString());
    }

    private Program program() {
        return Program.on(Program.SEEDS, data);
    }

    @Test
    void saysHowToGetATokenWhereThereIsNone() {
        Outcome outcome = program().run("bot");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("@BotFather", "TELEGRAM_BOT_TOKEN");
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", ""})
    void refusesWhatIsNoTokenWithoutShowingIt(String command) {
        Outcome outcome = program()
                .with("TELEGRAM_BOT_TOKEN", "mein geheimnis")
                .run(command.isEmpty() ? new String[0] : new String[] {command});

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("@BotFather").doesNotContain("geheimnis");
    }

    @Test
    void saysThatTheTokensFileCannotBeRead() {
        Outcome outcome = program()
                .with("TELEGRAM_BOT_TOKEN_FILE", data.resolve("token").toString())
                .run("bot");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("TELEGRAM_BOT_TOKEN_FILE", data.resolve("token").toString());
    }

    @Test
    void saysThatTelegramRefusesTheToken() {
        try (var telegram = TelegramEmulator.start()) {
            String wrong = "1:" + "A".repeat(35);

            Outcome outcome = program()
                    .with("TELEGRAM_BOT_TOKEN", wrong)
                    .with("TELEGRAM_API_URL", telegram.url().toString())
                    .run("bot");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).contains("token").doesNotContain(wrong).doesNotContain("\tat ");
        }
    }

    @Test
    void answersOnTelegramUntilItIsStopped() throws IOException, InterruptedException, ExecutionException {
        Path token = Files.writeString(data.resolve("token"), TelegramEmulator.TOKEN + "\n");
        try (var telegram = TelegramEmulator.start()) {
            Program program = program()
                    .with("TELEGRAM_BOT_TOKEN_FILE", token.toString())
                    .with("TELEGRAM_API_URL", telegram.url().toString());
            FutureTask<Outcome> running = new FutureTask<>(program::run);
            Thread bot = Thread.ofPlatform().start(running);

            var question = telegram.user("小王").inPrivate().says("平城区共成立多少个临时党支部?");
            var answer = telegram.awaitSent(sent -> sent.repliesTo(question));
            assertThat(answer.text()).contains("293个");

            bot.interrupt();
            assertThat(running.get().exitCode()).isZero();
        }
    }

    @Test
    @Timeout(60)
    void takesInAReportThatIsAddedWhileItRuns(@TempDir Path reports)
            throws IOException, InterruptedException, ExecutionException {
        Files.writeString(reports.resolve("河堤.txt"), "柳湾村修好了三公里长的河堤。");
        Path token = Files.writeString(data.resolve("token"), TelegramEmulator.TOKEN + "\n");
        try (var telegram = TelegramEmulator.start()) {
            Program program = Program.on(reports, data)
                    .with("TELEGRAM_BOT_TOKEN_FILE", token.toString())
                    .with("TELEGRAM_API_URL", telegram.url().toString());
            FutureTask<Outcome> running = new FutureTask<>(program::run);
            Thread bot = Thread.ofPlatform().start(running);
            assertThat(answer(telegram, "柳湾村的河堤有多长?")).contains("三公里");

            Files.writeString(reports.resolve("课.txt"), "枫林小学开设了四十门手工课。");
            String answer = "";
            while (!answer.contains("四十门")) {
                answer = answer(telegram, "枫林小学开设了多少门手工课?");
            }

            bot.interrupt();
            Outcome outcome = running.get();
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.err()).containsPattern("added +课.txt");
        }
    }

    private static String answer(TelegramEmulator telegram, String words) {
        var question = telegram.user("小王").inPrivate().says(words);
        return telegram.awaitSent(sent -> sent.repliesTo(question)).text();
    }

    @Test
    void whatItKeepsIsForItsOwnerOnly() throws IOException, InterruptedException, ExecutionException {
        Path fresh = data.resolve("fresh");
        try (var telegram = TelegramEmulator.start()) {
            Program program = Program.on(Program.SEEDS, fresh)
                    .with("TELEGRAM_BOT_TOKEN", TelegramEmulator.TOKEN)
                    .with("TELEGRAM_API_URL", telegram.url().toString());
            FutureTask<Outcome> running = new FutureTask<>(program::run);
            Thread bot = Thread.ofPlatform().start(running);
            assertThat(answer(telegram, "平城区共成立多少个临时党支部?")).contains("293个");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("index"))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("yinju.db"))))
                    .isEqualTo("rw-------");

            bot.interrupt();
            assertThat(running.get().exitCode()).isZero();
        }
    }

    @Test
    void forgetsWhatItKeptOfAPerson() throws IOException, InterruptedException, ExecutionException {
        try (var telegram = TelegramEmulator.start()) {
            FutureTask<Outcome> running = new FutureTask<>(program(telegram)::run);
            Thread bot = Thread.ofPlatform().start(running);
            var wang = telegram.user("小王");
            assertThat(answer(telegram, "平城区共成立多少个临时党支部?")).contains("293个");
            telegram.awaitAnswer(wang.invitesBot(telegram.group("别处"), "@YinjuTestBot 平城区共成立几个临时党支部?"));
            assertThat(kept("共成立多少个临时党支部?")).isTrue();
            assertThat(kept("共成立几个临时党支部?")).isTrue();

            assertThat(answer(telegram, "/privacy")).contains("/forget");
            assertThat(answer(telegram, "/forget")).contains("已删除");

            assertThat(kept("共成立多少个临时党支部?")).isFalse();
            assertThat(kept("共成立几个临时党支部?")).isFalse();
            bot.interrupt();
            assertThat(running.get().exitCode()).isZero();
        }
        byte[] database = Files.readAllBytes(data.resolve("yinju.db"));
        assertThat(new String(database, StandardCharsets.UTF_8)).doesNotContain("个临时党支部?");
    }

    @Test
    @Timeout(60)
    void keepsWhatWasAskedInAGroupWithoutWhoAskedUntilItLeaves()
            throws IOException, InterruptedException, ExecutionException {
        try (var telegram = TelegramEmulator.start()) {
            FutureTask<Outcome> running = new FutureTask<>(program(telegram)::run);
            Thread bot = Thread.ofPlatform().start(running);
            var group = telegram.group("读书会");
            var wang = telegram.user("小王");
            var question = wang.in(group).says("/ask 平城区共成立多少个临时党支部?");
            telegram.awaitSent(sent -> sent.repliesTo(question));
            var forget = wang.in(group).says("/forget@YinjuTestBot");
            telegram.awaitSent(sent -> sent.repliesTo(forget));

            assertThat(kept("共成立多少个临时党支部?")).isTrue();
            assertThat(kept(Long.toString(wang.id()))).isFalse();

            wang.removesBotFrom(group);
            while (kept("共成立多少个临时党支部?")) {
                Thread.onSpinWait();
            }
            bot.interrupt();
            assertThat(running.get().exitCode()).isZero();
        }
    }

    /// Whether the bot keeps a question with these words, or anything by this name, beside what waits to be answered.
    private boolean kept(String words) {
        try (Database database = Database.open(data)) {
            return database.<Long>read(transaction -> transaction.number("""
                            SELECT (SELECT count(*) FROM answer WHERE room = ?1 OR instr(question, ?1) > 0)
                                 + (SELECT count(*) FROM vote WHERE user = ?1 OR instr(question, ?1) > 0)
                                 + (SELECT count(*) FROM chat_settings WHERE room = ?1)""", words)) > 0;
        }
    }
}
