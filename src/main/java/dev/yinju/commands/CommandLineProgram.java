package dev.yinju.commands;

import java.util.Map;
import picocli.CommandLine;

/// The program as the command line sees it.
public final class CommandLineProgram {

    private CommandLineProgram() {}

    /// Runs the command that the arguments name.
    ///
    /// @param environment the environment variables
    /// @return the exit code: 0 done, 1 failed, 2 wrong usage or settings
    public static int run(String[] arguments, Streams streams, Map<String, String> environment) {
        Logging.start(streams.err());
        Failures failures = new Failures(streams);
        return commandLine(streams, environment)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
    }

    private static CommandLine commandLine(Streams streams, Map<String, String> environment) {
        SharedOptions options = new SharedOptions(environment);
        BotCommand bot = new BotCommand(options, streams);
        ChatCommand chat = new ChatCommand(options, streams);
        CommandLine root = new CommandLine(new YinjuCommand(options, bot, chat))
                .addSubcommand(bot)
                .addSubcommand(chat)
                .addSubcommand(new AskCommand(options, streams))
                .addSubcommand(new IndexCommand(options, streams))
                .addSubcommand(new ReportsCommand(options, streams))
                .addSubcommand(new EvalCommand(options, streams));
        return root.setExpandAtFiles(false)
                .setOut(streams.outWriter())
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(24);
    }
}
