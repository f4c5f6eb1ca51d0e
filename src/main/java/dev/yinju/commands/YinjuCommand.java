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

    private final Callable<Integer> bot;
    private final Callable<Integer> chat;

    YinjuCommand(SharedOptions options, Callable<Integer> bot, Callable<Integer> chat) {
        this.options = options;
        this.bot = bot;
        this.chat = chat;
    }

    @Override
    public Integer call() throws Exception {
        return TelegramToken.isSet(options.environment()) ? bot.call() : chat.call();
    }
}
