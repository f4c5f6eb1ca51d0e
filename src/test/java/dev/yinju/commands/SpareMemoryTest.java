package dev.yinju.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class SpareMemoryTest {

    @Test
    void theJvmGivesBackWhatIsFree() {
        SpareMemory.giveBack();

        assertThat(option("MinHeapFreeRatio")).isEqualTo("10");
        assertThat(option("MaxHeapFreeRatio")).isEqualTo("20");
        assertThat(option("G1PeriodicGCInterval")).isEqualTo("30000");
    }

    private static String option(String name) {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue();
    }
}
