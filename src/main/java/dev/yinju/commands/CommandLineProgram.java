package dev.yinju.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// The program as the command line sees it.
public final class CommandLineProgram {

    /// In the order in which help lists them.
    static final List<String> COMMANDS = List.of("bot", "chat", "ask", "index", "reports", "eval");

    private static final List<String> HELP = List.of("-h", "--help");

    private CommandLineProgram() {}

    /// Runs the command that the arguments name.
    ///
    /// @param environment the environment variables
    /// @return the exit code: 0 done, 1 failed, 2 wrong usage or settings
    public static int run(String[] arguments, Streams streams, Map<String, String> environment) {
        Logging.start(streams.err());
        Failures failures = new Failures(streams);
        return commandLine(List.of(arguments), streams, environment)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
    }

    /// Setting up a command takes time, so this is done for the commands that are named among the arguments; where none
    /// is, or help is asked for, for all, as help and the message about a wrong name list them.
    private static CommandLine commandLine(List<String> arguments, Streams streams, Map<String, String> environment) {
        SharedOptions options = new SharedOptions(environment);
        CommandLine root = new CommandLine(new YinjuCommand(options, streams));
        boolean all = COMMANDS.stream().noneMatch(arguments::contains)
                || HELP.stream().anyMatch(arguments::contains);
        for (String name : COMMANDS) {
            if (all || arguments.contains(name)) {
                root.addSubcommand(command(name, options, streams));
            }
        }
        return root.setExpandAtFiles(false)
                .setOut(streams.outWriter())
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(24);
    }

    private static Callable<Integer> command(String name, SharedOptions options, Streams streams) {
        return switch (name) {
            case "bot" -> new BotCommand(options, streams);
            case "chat" -> new ChatCommand(options, streams);
            case "ask" -> new AskCommand(options, streams);
            case "index" -> new IndexCommand(options, streams);
            case "reports" -> new ReportsCommand(options, streams);
            case "eval" -> new EvalCommand(options, streams);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
