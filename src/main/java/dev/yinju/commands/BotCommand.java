package dev.yinju.commands;

import dev.yinju.conversation.Command.MenuEntry;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Wording;
import dev.yinju.index.IndexException;
import dev.yinju.metrics.Health;
import dev.yinju.metrics.HealthServer;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Access;
import dev.yinju.settings.Operation;
import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.settings.TelegramToken;
import dev.yinju.store.Database;
import dev.yinju.telegram.TelegramBot;
import dev.yinju.telegram.TelegramUnavailable;
import dev.yinju.terminal.EndSignals;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// The bot on Telegram.
@Command(
        name = "bot",
        header = "Answers on Telegram until it is stopped.",
        description = {
            "在 Telegram 上回答问题,直到被停止。",
            "",
            "Needs the token that @BotFather gave you in the environment variable TELEGRAM_BOT_TOKEN, or in a file "
                    + "that TELEGRAM_BOT_TOKEN_FILE names."
        })
final class BotCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(BotCommand.class);

    private final SharedOptions options;
    private final Streams streams;

    BotCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call()
            throws SettingsException, IndexException, ReportFolderException, TelegramUnavailable, IOException {
        Settings settings = options.settings();
        SpareMemory.giveBack();
        TelegramSettings telegram = TelegramToken.telegram(options.environment(), settings);
        try (Library library = LibraryOpening.open(settings, streams);
                Database database = Database.open(settings.data())) {
            library.follow();
            Conversation conversation = library.conversation(
                    settings.quotes(),
                    database,
                    user -> isOperator(user, settings.delivery().access()));
            TelegramBot.Config config =
                    new TelegramBot.Config(telegram, settings.delivery(), database, library.metrics());
            run(new TelegramBot(config, conversation, BotCommand::menu, library::file), library, settings.operation());
        }
        return 0;
    }

    /// Runs the bot; when the process is told to end, the answers under way are finished first.
    private static void run(TelegramBot bot, Library library, Operation operation)
            throws TelegramUnavailable, IOException {
        EndSignals signals = EndSignals.call(bot::stop);
        try {
            if (operation.healthPort() == 0) {
                bot.run();
            } else {
                runWatched(bot, library, operation.healthPort());
            }
        } finally {
            signals.close();
        }
    }

    private static void runWatched(TelegramBot bot, Library library, int port) throws TelegramUnavailable, IOException {
        try (HealthServer server = HealthServer.start(port, () -> health(bot, library), library.metrics())) {
            LOG.info("Telling how the bot is at http://127.0.0.1:{}/healthz and /metrics.", server.port());
            bot.run();
        }
    }

    private static Health health(TelegramBot bot, Library library) {
        return new Health(bot.isPolling(), bot.pollingSilence(), library.age(), bot.waiting());
    }

    /// Telegram's users go by their number; who writes in the name of a chat goes by the chat's, which is negative.
    private static boolean isOperator(String user, Access access) {
        return access.isOperator(Long.parseLong(user));
    }

    private static List<MenuEntry> menu(Language language) {
        return dev.yinju.conversation.Command.menu(Wording.of(language));
    }
}
