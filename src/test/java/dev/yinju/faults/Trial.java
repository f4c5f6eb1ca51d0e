package dev.yinju.faults;

import dev.yinju.telegram.emulator.TelegramEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One scenario under way: a server, a data folder, and the bot that is started on them.
final class Trial implements AutoCloseable {
    /// People here ask more than they may.
    private static final Map<String, String> NO_LIMITS =
            Map.of("YINJU_LIMITS_USER_PER_MINUTE", "100000", "YINJU_LIMITS_CHAT_PER_MINUTE", "100000");

    private final TelegramEmulator telegram = TelegramEmulator.start();
    private final Questions questions = new Questions(telegram);
    private final Path home;
    private @Nullable BotProcess bot;

    /// @param home has a data folder with an index in it
    Trial(Path home) {
        this.home = home;
    }

    TelegramEmulator telegram() {
        return telegram;
    }

    Questions questions() {
        return questions;
    }

    Path data() {
        return home.resolve("data");
    }

    BotProcess bot() {
        return Objects.requireNonNull(bot);
    }

    void startBot() throws IOException {
        bot = BotProcess.start(telegram.url(), TelegramEmulator.TOKEN, home, NO_LIMITS);
    }

    /// Asks some questions before anything goes wrong, and waits for the answers.
    void warmUp() throws IOException, InterruptedException {
        startBot();
        questions.ask(10);
        Duration unused = questions.awaitAllAnswered();
    }

    @Override
    public void close() {
        if (bot != null) {
            bot.close();
        }
        telegram.close();
    }
}
