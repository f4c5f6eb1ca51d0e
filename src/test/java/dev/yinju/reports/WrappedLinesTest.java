package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {

    @Test
    void linesThatReachTheMarginGoOnInTheNext() {
        String text = """
                青禾镇守护一江清水
                入夏以来，青禾镇组织党员干部沿江巡查，
                清理垃圾二十余吨，全镇十二个村共成立八
                支巡查队。
                每支队伍每天巡查两次，做到不漏一处地。
                巡查还在继续
                """;

        assertThat(WrappedLines.join(text).lines())
                .containsExactly(
                        "青禾镇守护一江清水", "入夏以来，青禾镇组织党员干部沿江巡查，清理垃圾二十余吨，全镇十二个村共成立八支巡查队。", "每支队伍每天巡查两次，做到不漏一处地。", "巡查还在继续");
    }

    @Test
    void wordsOfLatinScriptKeepTheirDistance() {
        assertThat(WrappedLines.join("the town keeps its river\nclean and so on"))
                .isEqualTo("the town keeps its river clean and so on\n");
    }
}
