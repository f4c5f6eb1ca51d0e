package dev.yinju.commands;

import dev.yinju.evaluation.GoldException;
import dev.yinju.index.IndexException;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import dev.yinju.store.StoreException;
import dev.yinju.telegram.TelegramUnavailable;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what goes wrong into a message for the operator and an exit code.
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /// How writing to a pipe fails on POSIX systems when nobody reads it any more.
    private static final String BROKEN_PIPE = "Broken pipe";

    private final Streams streams;

    Failures(Streams streams) {
        this.streams = streams;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            tellUnmatched(unmatched, command);
        } else {
            streams.tell(String.valueOf(e.getMessage()));
        }
        streams.err()
                .println("Type '%s --help' for what can be given."
                        .formatted(command.getCommandSpec().qualifiedName()));
        return WRONG_USAGE;
    }

    private void tellUnmatched(UnmatchedArgumentException e, CommandLine command) {
        if (!e.isUnknownOption() && command.getParent() == null) {
            String word = e.getUnmatched().getFirst();
            streams.tell("there is no command '%s'. The commands are %s. To ask a question, type '%s ask %s'."
                    .formatted(word, String.join(", ", CommandLineProgram.COMMANDS), command.getCommandName(), word));
            return;
        }
        streams.tell(String.valueOf(e.getMessage()));
        if (!e.getSuggestions().isEmpty()) {
            streams.err().println("Did you mean " + String.join(" or ", e.getSuggestions()) + "?");
        }
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return switch (e) {
            case SettingsException settings -> told(settings, WRONG_USAGE);
            case GoldException gold -> told(gold, WRONG_USAGE);
            case IndexException index -> told(index, FAILED);
            case ReportFolderException folder -> told(folder, FAILED);
            case StoreException store -> told(store, FAILED);
            case TelegramUnavailable telegram -> told(telegram, FAILED);
            case IOException broken when BROKEN_PIPE.equals(broken.getMessage()) -> DONE;
            case IOException io -> told(io, FAILED);
            default -> unexpected(e);
        };
    }

    private int told(Exception e, int exitCode) {
        streams.tell(e.getMessage() == null ? e.toString() : e.getMessage());
        return exitCode;
    }

    private int unexpected(Exception e) {
        streams.tell("something went wrong that should not have: " + e);
        if (Logging.showsStackTraces()) {
            e.printStackTrace(streams.err());
        } else {
            streams.err().println("With --verbose it says where. Please report it.");
        }
        return FAILED;
    }
}
