package dev.yinju.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;

/// What happens when the process is told to end, by SIGTERM or Ctrl-C. By itself the JVM would end with an exit code
/// that speaks of a failure, and while the program still closes what it has open.
public final class EndSignals implements AutoCloseable {
    private static final List<String> NAMES = List.of("TERM", "INT");

    private final Map<String, Object> before = new LinkedHashMap<>();

    private EndSignals() {}

    /// Calls an action, on a thread of its own, when the process is told to end; until this is closed. Where the system
    /// or an option of the JVM (`-Xrs`) keeps a signal for itself, it does what it did.
    public static EndSignals call(Runnable action) {
        EndSignals signals = new EndSignals();
        for (String name : NAMES) {
            Object previous = Signals.register(name, action);
            if (previous != null) {
                signals.before.put(name, previous);
            }
        }
        return signals;
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }
}
