package dev.yinju.commands;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the JVM give memory back to the system that it does not need. By itself it keeps what it once took, as to
/// encode many new passages. What is set here may be set while it runs, and is left as it is where somebody set it at
/// the start. For programs that run on.
final class SpareMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);

    /// Of the heap, 10 to 20 per cent may be free; and G1, which only gives back after it has collected, collects when
    /// it had nothing to do for half a minute.
    ///
    /// @see <a href="https://openjdk.org/jeps/346">JEP 346: Promptly Return Unused Committed Memory from G1</a>
    private static final Map<String, String> OPTIONS =
            Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "20", "G1PeriodicGCInterval", "30000");

    private SpareMemory() {}

    /// Does nothing on a JVM that has no such options.
    static void giveBack() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (jvm != null) {
            OPTIONS.forEach((option, value) -> set(jvm, option, value));
        }
    }

    private static void set(HotSpotDiagnosticMXBean jvm, String option, String value) {
        try {
            if (jvm.getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT) {
                jvm.setVMOption(option, value);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("The JVM cannot be told to give memory back by {}", option, e);
        }
    }
}
