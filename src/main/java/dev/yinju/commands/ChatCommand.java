package dev.yinju.commands;

import dev.yinju.index.IndexException;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Settings;
import dev.yinju.settings.SettingsException;
import dev.yinju.store.Database;
import dev.yinju.store.StoreException;
import dev.yinju.terminal.TerminalChat;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The conversation in the terminal.
@Command(
        name = "chat",
        header = "Talks in the terminal as the bot does on Telegram.",
        description = "在终端里对话,与 Telegram 上一样。")
final class ChatCommand implements Callable<Integer> {

    private final SharedOptions options;
    private final Streams streams;

    ChatCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        Settings settings = options.settings();
        SpareMemory.giveBack();
        try (Library library = LibraryOpening.openToAsk(settings, streams);
                Database database = database(settings)) {
            library.follow();
            new TerminalChat(
                            library.conversation(settings.quotes(), database, whoever -> true),
                            library::sources,
                            library::file,
                            settings.data(),
                            options.environment())
                    .run(streams.in(), streams.out());
        }
        return 0;
    }

    /// Where nothing can be written, or something else has written there, people can talk all the same.
    private Database database(Settings settings) {
        try {
            return Database.open(settings.data());
        } catch (StoreException e) {
            streams.tell(e.getMessage() + " Until then, settings and opinions are forgotten at the end.");
            return Database.inMemory();
        }
    }
}
