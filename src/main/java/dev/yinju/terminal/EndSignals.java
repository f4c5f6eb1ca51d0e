package dev.yinju.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jline.utils.Signals;

/// What happens when the process is told to end, by SIGTERM or Ctrl-C. By itself the JVM would end with an exit code
/// that speaks of a failure, and while the program still closes what it has open.
public final class EndSignals implements AutoCloseable {
    /// The signals, with the exit codes by which shells know of them.
    private static final Map<String, Integer> EXIT_CODES = Map.of("TERM", 143, "INT", 130);

    private final Map<String, Object> before = new LinkedHashMap<>();

    private EndSignals() {}

    /// Calls an action, on a thread of its own, when the process is told to end; until this is closed. Where the system
    /// or an option of the JVM (`-Xrs`) keeps a signal for itself, it does what it did.
    public static EndSignals call(Runnable action) {
        EndSignals signals = new EndSignals();
        EXIT_CODES.keySet().forEach(name -> signals.register(name, action));
        return signals;
    }

    /// Has an action done when the process is told to end, on a thread of its own, and then, even if that fails,
    /// ends the process with the usual exit code; until this is closed.
    public static EndSignals beforeExit(Runnable action) {
        EndSignals signals = new EndSignals();
        EXIT_CODES.forEach((name, exitCode) -> signals.register(name, () -> {
            try {
                action.run();
            } finally {
                System.exit(exitCode);
            }
        }));
        return signals;
    }

    private void register(String name, Runnable action) {
        Object previous = Signals.register(name, action);
        if (previous != null) {
            before.put(name, previous);
        }
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }
}
