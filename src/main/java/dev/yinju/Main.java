package dev.yinju;

import dev.yinju.commands.CommandLineProgram;
import dev.yinju.commands.Streams;
import java.util.Map;
import java.util.OptionalInt;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        OptionalInt relaunched = Relaunch.run(args);
        if (relaunched.isPresent()) {
            // System.exit would load a logger first.
            Runtime.getRuntime().halt(relaunched.getAsInt());
        }
        System.exit(run(Arguments.asTyped(args), Streams.ofProcess(), System.getenv()));
    }

    /// Runs the program and leaves the process alone.
    ///
    /// @param environment the environment variables
    /// @return the exit code: 0 done, 1 failed, 2 wrong usage or settings
    public static int run(String[] args, Streams streams, Map<String, String> environment) {
        return CommandLineProgram.run(args, streams, environment);
    }
}
