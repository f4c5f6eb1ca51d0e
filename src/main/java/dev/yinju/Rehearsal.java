package dev.yinju;

import dev.yinju.commands.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a JVM runs to see which classes the start-up cache must have: `ask` and `reports`, in each of
/// their ways.
final class Rehearsal {

    private static final String QUESTION = "这次活动共有多少人参加?";

    private static final String[][] COMMAND_LINES = {
        {"ask"}, {"ask", "--json", "--explain"}, {"reports"}, {"reports", "--json"},
    };

    private Rehearsal() {}

    /// Runs them all.
    ///
    /// @param arguments the folder with the reports, and the data folder with an index that is up to date
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = Map.of("YINJU_REPORTS", arguments[0], "YINJU_DATA", arguments[1]);
        Relaunch.run(arguments);
        Main.run(new String[] {"ask", QUESTION}, Streams.ofProcess(), environment);
        for (String[] commandLine : COMMAND_LINES) {
            run(commandLine, environment);
        }
        System.exit(0);
    }

    private static void run(String[] commandLine, Map<String, String> environment) throws IOException {
        Streams streams = new Streams(
                new ByteArrayInputStream((QUESTION + "\n").getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        int exitCode = Main.run(Arguments.asTyped(commandLine), streams, environment);
        if (exitCode != 0) {
            throw new IOException("exit code " + exitCode + " of " + String.join(" ", commandLine));
        }
    }
}
