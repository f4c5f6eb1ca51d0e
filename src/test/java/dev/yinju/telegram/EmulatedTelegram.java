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

/// A server for each test, and the bots that the test starts on it.
abstract class EmulatedTelegram {
    final TelegramEmulator telegram = TelegramEmulator.start();
    final Person wang = telegram.user("小王");
    private final List<BotHarness> bots = new ArrayList<>();

    BotHarness startBot(Function<Message, Optional<Reply>> conversation) {
        return startBot(conversation, QuickTiming.usual());
    }

    BotHarness startBot(Function<Message, Optional<Reply>> conversation, Timing timing) {
        BotHarness bot = BotHarness.start(telegram.url(), TelegramEmulator.TOKEN, conversation, timing);
        bots.add(bot);
        return bot;
    }

    BotHarness startBot(Dialogue dialogue, Function<String, Optional<Path>> files) {
        BotHarness bot =
                BotHarness.start(telegram.url(), TelegramEmulator.TOKEN, dialogue, files, QuickTiming.usual());
        bots.add(bot);
        return bot;
    }

    @AfterEach
    void stopAll() {
        bots.forEach(BotHarness::stop);
        telegram.close();
    }
}
