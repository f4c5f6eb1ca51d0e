package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.index.ReportFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShorteningTest {

    private static final String LONG = "白鹤渡口从前只有两条旧木船，遇到大风大雨就要停渡，赶集的村民常常在岸边一等就是半天，"
            + "为了让过河的人少等一会儿，村里去年秋天请人来看了河道，又跟上游的三个渡口商量了好几回，"
            + "到今年开春才凑够了钱，从下游的船厂订了八条渡船，每条可以坐八十人，另外还修了一座候船的凉亭。";

    private final ReportFixture reports;

    ShorteningTest(@TempDir Path temp) throws Exception {
        reports = new ReportFixture(temp);
    }

    @Test
    void of_a_long_sentence_the_clauses_that_answer_are_quoted() throws Exception {
        reports.write("ferry.txt", LONG);

        assertThat(quote("每条渡船可以坐多少人?"))
                .contains("每条可以坐八十人")
                .doesNotContain("旧木船")
                .hasSizeLessThanOrEqualTo(120);
        assertThat(quote("白鹤渡口从前有几条旧木船?")).startsWith("白鹤渡口从前只有两条旧木船").hasSizeLessThanOrEqualTo(120);
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void numbers_times_and_addresses_are_not_cut() throws Exception {
        reports.write("ferry.txt", LONG.replace("，", ", ").replace("八十人", "1,200人, 早上10:30开船"));

        assertThat(quote("每条渡船可以坐多少人?")).contains("每条可以坐1,200人").hasSizeLessThanOrEqualTo(120);
        assertThat(quote("渡船几点开船?")).contains("10:30");
    }

    @Test
    void a_quotation_in_straight_marks_is_not_cut() throws Exception {
        reports.write("ferry.txt", "\"" + LONG.replace("。", "，大家都高兴得很！") + "\"船工队长方大海说。");

        assertThat(quote("每条渡船可以坐多少人?")).startsWith("\"白鹤渡口从前").contains("每条可以坐八十人");
    }

    @Test
    void a_quotation_is_not_cut() throws Exception {
        String said = "“" + LONG.replace("。", "，大家都高兴得很！") + "”船工队长方大海说。";
        reports.write("ferry.txt", said);

        assertThat(quote("每条渡船可以坐多少人?")).contains("“白鹤渡口从前", "大家都高兴得很！”");
    }

    private String quote(String question) throws Exception {
        reports.update();
        return switch (new Answerer(reports.index()).answer(Question.of(question), 1)) {
            case Answer.Found found -> found.best().text();
            case Answer.NotFound none -> "";
        };
    }
}
