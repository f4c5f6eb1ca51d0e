package dev.yinju;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Runs the program again in a JVM that uses the start-up cache beside the jar, as a running JVM cannot be told to: two
/// JVMs, of which one has little to load, start sooner than one that loads all.
///
/// What stands here runs before anything else and without a cache, so it makes do with few classes: no lambdas, no
/// streams.
final class Relaunch {

    /// The system property of a JVM that was started from here.
    static final String MARK = "yinju.relaunched";

    /// What gives options to both JVMs anyway, and has each of them say so.
    private static final String[] OPTIONS_IN_ENVIRONMENT = {
        "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS"
    };

    private static final String UNDECODED = "\uFFFD";

    private Relaunch() {}

    /// Runs the same command line with the cache, if it is one that answers and ends, and there is a cache for it.
    /// Wherever that is not certain to be the same, it does nothing.
    ///
    /// @return the exit code of that run; empty if there was none, and the program is to go on in this process
    static OptionalInt run(String[] arguments) {
        if (!answersAndEnds(arguments) || System.getProperty(MARK) != null || hasOptionsInEnvironment()) {
            return OptionalInt.empty();
        }
        String jar = System.getProperty("java.class.path");
        StartUpCache cache = StartUpCache.beside(new File(jar));
        if (!cache.isReady()) {
            return OptionalInt.empty();
        }
        String[] typed = ProcessHandle.current().info().arguments().orElse(null);
        if (typed == null || !isPlain(typed, jar, arguments)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Child.run(command(cache, typed)));
        } catch (IOException e) {
            return OptionalInt.empty(); // no second process here: the first does it
        }
    }

    /// Others run on, and are better off with one JVM that has all to itself; help and version are
    /// shown before a second one has started.
    private static boolean answersAndEnds(String[] arguments) {
        for (String argument : arguments) {
            switch (argument) {
                case "ask", "reports" -> {
                    return true;
                }
                case "bot", "chat", "index", "eval" -> {
                    return false;
                }
                default -> {
                    // an option of all commands, or its value
                }
            }
        }
        return false;
    }

    private static boolean hasOptionsInEnvironment() {
        for (String name : OPTIONS_IN_ENVIRONMENT) {
            if (System.getenv(name) != null) {
                return true;
            }
        }
        return false;
    }

    /// Whether the process was started as `java [OPTION…] -jar JAR [ARGUMENT…]`, with options that mean the same to
    /// two JVMs, and with characters that come through.
    ///
    /// @param typed what follows `java`
    private static boolean isPlain(String[] typed, String jar, String[] arguments) {
        int options = typed.length - arguments.length - 2;
        if (options < 0 || !typed[options].equals("-jar") || !typed[options + 1].equals(jar)) {
            return false;
        }
        for (int i = 0; i < typed.length; i++) {
            if (typed[i].contains(UNDECODED) || (i < options && !isHarmless(typed[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(String option) {
        return option.startsWith("-D")
                || option.startsWith("-Xmx")
                || option.startsWith("-Xms")
                || option.startsWith("-Xss");
    }

    /// The JVM checks the sums of the cache and does without if they are wrong; it says nothing of it.
    private static List<String> command(StartUpCache cache, String[] typed) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-XX:AOTCache=" + cache.file().getPath());
        command.add("-XX:+VerifySharedSpaces");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=off");
        command.add("-XX:+UseSerialGC");
        command.add("-D" + MARK + "=true");
        for (String word : typed) {
            command.add(word);
        }
        return command;
    }
}
