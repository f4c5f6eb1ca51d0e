package dev.yinju;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void anOlderJavaIsToldWhichOneItIsAndWhatToDo() {
        String refusal = Start.refusal("17.0.15", "/opt/java-17");

        assertThat(refusal.lines()).hasSize(2).allMatch(line -> line.startsWith("yinju: "));
        assertThat(refusal).contains("17.0.15", "/opt/java-17", "21 or later", "21 或更新");
    }
}
