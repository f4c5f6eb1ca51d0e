package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.index.ReportIndex;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleQuestionsTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_report_counts_is_asked_for() throws Exception {
        assertThat(examples("渡口修缮记\n\n春天到了,清河县渡口管理处新添置了36条渡船,村民过河不再排队。\n")).containsExactly("清河县渡口管理处新添置了多少条渡船?");
    }

    @Test
    void the_day_and_the_holder_of_an_office_are_asked_for_too() throws Exception {
        assertThat(examples("渡口修缮记\n\n5月6日,清河县渡口恢复了夜间摆渡,村民很高兴。\n")).containsExactly("清河县渡口恢复了夜间摆渡是什么时候?");
    }

    @Test
    void a_report_that_counts_nothing_gives_no_example() throws Exception {
        assertThat(examples("渡口修缮记\n\n春天到了,清河县渡口管理处新添置了渡船,村民过河不再排队。\n")).isEmpty();
    }

    private List<String> examples(String report) throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("reports")).resolve("a.txt"), report);
        try (ReportIndex index = ReportIndex.open(folder.resolve("index"))) {
            index.update(new ReportFolder(folder.resolve("reports"), 1 << 20), new ReportReader());
            return new ExampleQuestions(index, new Answerer(index)).make(3);
        }
    }
}
