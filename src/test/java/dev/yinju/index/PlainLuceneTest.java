package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import dev.yinju.reports.ReportFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLuceneTest {

    private static final String REPORT = "石桥村报道\n\n  白鹤渡口添了三条渡船。每条可以坐八十人。  \r\n村里修了两座桥。";

    @TempDir
    private Path reports;

    private Answer ask(String question) throws Exception {
        Files.writeString(reports.resolve("a.txt"), REPORT);
        Files.write(reports.resolve("empty.txt"), new byte[0]);
        try (PlainLucene lucene = PlainLucene.of(new ReportFolder(reports, 1 << 20))) {
            return lucene.answer(Question.of(question), 5);
        }
    }

    @Test
    void quotesTheParagraphThatLuceneRanksFirst() throws Exception {
        List<Quote> quotes = ((Answer.Found) ask("渡口有几条渡船?")).quotes();

        Quote best = quotes.getFirst();
        assertThat(best.text()).isEqualTo("白鹤渡口添了三条渡船。每条可以坐八十人。");
        assertThat(best.source().file()).isEqualTo("a.txt");
        assertThat(best.rawSpan().of(REPORT)).isEqualTo(best.text());
        assertThat(best.score()).isBetween(0.0, 1.0);
        assertThat(quotes).extracting(Quote::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void answersWheneverThereIsAWordInCommonAndOnlyThen() throws Exception {
        assertThat(ask("火星上有桥吗")).isInstanceOf(Answer.Found.class);
        assertThat(ask("penguins")).isInstanceOf(Answer.NotFound.class);
        assertThat(ask("?")).isInstanceOf(Answer.NotFound.class);
    }
}
