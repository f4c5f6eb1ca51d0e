package dev.yinju.commands;

import dev.yinju.conversation.Command.MenuEntry;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.Language;
import dev.yinju.conversation.Wording;
import dev.yinju.index.IndexException;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import dev.yinju.settings.TelegramSettings;
import dev.yinju.settings.TelegramToken;
import dev.yinju.store.Database;
import dev.yinju.store.UploadStore;
import dev.yinju.telegram.TelegramBot;
import dev.yinju.telegram.TelegramUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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
        TelegramSettings telegram = TelegramToken.telegram(options.environment(), settings);
        try (Library library = Library.open(settings, streams);
                Database database = Database.open(settings.data())) {
            library.follow();
            Conversation conversation = library.conversation(settings.quotes(), database);
            run(new TelegramBot(telegram, conversation, BotCommand::menu, library::file, new UploadStore(database)));
        }
        return 0;
    }

    /// Runs the bot; when the process is told to end, the answers under way are finished first.
    private static void run(TelegramBot bot) throws TelegramUnavailable {
        Thread atEnd = new Thread(bot::stop, "stop the bot");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            bot.run();
        } finally {
            forget(atEnd);
        }
    }

    private static void forget(Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException processIsEnding) {
            // The hook runs already.
        }
    }

    private static List<MenuEntry> menu(Language language) {
        return dev.yinju.conversation.Command.menu(Wording.of(language));
    }
}
