package dev.yinju.commands;

import dev.yinju.settings.TelegramToken;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/// The program without a command.
@Command(
        name = "yinju",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "Answers questions about a folder of Chinese reports with the reports' own words.",
        description = {"引据:用报告的原文回答问题,并注明出处。", "", "Without a COMMAND: 'bot' if TELEGRAM_BOT_TOKEN is set, else 'chat'."
        })
final class YinjuCommand implements Callable<Integer> {

    @Mixin
    private final SharedOptions options;

    private final Streams streams;

    YinjuCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Callable<Integer> command = TelegramToken.isSet(options.environment())
                ? new BotCommand(options, streams)
                : new ChatCommand(options, streams);
        return command.call();
    }
}
