package dev.yinju.commands;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the JVM give memory back to the system that it does not need. By itself it keeps what it once took, as to
/// encode many new passages. What is set here may be set while it runs, and is left as it is where somebody set it at
/// the start. For programs that run on.
final class SpareMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);

    private SpareMemory() {}

    /// Of the heap, 10 to 20 per cent may be free; and G1, which only gives back after it has collected, collects when
    /// it had nothing to do for half a minute. Does nothing on a JVM that has no such options.
    ///
    /// @see <a href="https://openjdk.org/jeps/346">JEP 346: Promptly Return Unused Committed Memory from G1</a>
    static void giveBack() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (jvm != null) {
            set(jvm, "MinHeapFreeRatio", "10"); // first, as the next may not be less
            set(jvm, "MaxHeapFreeRatio", "20");
            set(jvm, "G1PeriodicGCInterval", "30000");
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
