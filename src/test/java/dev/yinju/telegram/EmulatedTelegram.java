package dev.yinju.telegram;

import dev.yinju.conversation.Dialogue;
import dev.yinju.conversation.Message;
import dev.yinju.conversation.Reply;
import dev.yinju.telegram.emulator.Person;
import dev.yinju.telegram.emulator.TelegramEmulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A server for each test, and the bots that the test starts on it.
abstract class EmulatedTelegram {
    final TelegramEmulator telegram = TelegramEmulator.start();
    final Person wang = telegram.user("小王");

    /// Where the bots of the test keep what must survive them.
    @TempDir
    Path data;

    private final List<BotHarness> bots = new ArrayList<>();

    BotHarness.Setup setup() {
        return BotHarness.Setup.on(telegram.url(), data);
    }

    BotHarness startBot(Function<Message, Optional<Reply>> conversation) {
        return startBot(conversation, setup());
    }

    BotHarness startBot(Function<Message, Optional<Reply>> conversation, Timing timing) {
        return startBot(conversation, setup().with(timing));
    }

    BotHarness startBot(Function<Message, Optional<Reply>> conversation, BotHarness.Setup setup) {
        BotHarness bot = BotHarness.start(setup, conversation);
        bots.add(bot);
        return bot;
    }

    BotHarness startBot(Dialogue dialogue, Function<String, Optional<Path>> files) {
        BotHarness bot = BotHarness.start(setup(), dialogue, files);
        bots.add(bot);
        return bot;
    }

    @AfterEach
    void stopAll() {
        bots.forEach(BotHarness::stop);
        telegram.close();
    }
}
