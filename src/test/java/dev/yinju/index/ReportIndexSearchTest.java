package dev.yinju.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIndexSearchTest {

    private final Path temp;
    private final ReportFixture reports;

    ReportIndexSearchTest(@TempDir Path temp) throws Exception {
        this.temp = temp;
        this.reports = new ReportFixture(temp.resolve("one"));
    }

    @AfterEach
    void close() throws Exception {
        reports.close();
    }

    @Test
    void scoresLieBetweenZeroAndOneAndFall() throws Exception {
        reports.write("a.txt", "灯塔灯塔灯塔灯塔灯塔灯塔灯塔灯塔");
        reports.write("b.txt", "渡口有一座灯塔。");
        reports.write("c.txt", "渡口有一条长船，船上有一位老人，老人守着一盏灯。");
        reports.update();

        List<PassageIndex.Hit> hits = reports.hits("灯塔", 10);

        assertThat(hits).hasSize(3).allSatisfy(hit -> assertThat(hit.score()).isStrictlyBetween(0.0, 1.0));
        assertThat(hits).extracting(hit -> hit.passage().source().file()).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void theScoreStaysBelowOneHoweverOftenATermStands() throws Exception {
        reports.write("a.txt", "灯".repeat(390) + "。");
        reports.write("b.txt", "渡口。");
        reports.update();

        assertThat(reports.hits("灯", 10))
                .singleElement()
                .satisfies(hit -> assertThat(hit.score()).isStrictlyBetween(0.0, 1.0));
    }

    @Test
    void aTermTellsLessTheMorePassagesHoldIt() throws Exception {
        reports.write("a.txt", "渡口有灯塔。");
        reports.write("b.txt", "渡口有长船。");
        reports.write("c.txt", "渡口有老人和灯。");
        reports.update();

        assertThat(reports.idf("鹤")).isGreaterThan(reports.idf("塔"));
        assertThat(reports.idf("塔")).isGreaterThan(reports.idf("灯"));
        assertThat(reports.idf("灯")).isGreaterThan(reports.idf("渡"));
        assertThat(reports.idf("渡")).isPositive();
    }

    @Test
    void aTermCountsAsMuchAsItsWeightSays() throws Exception {
        reports.write("a.txt", "渡口有灯塔。");
        reports.write("b.txt", "渡口有长船。");
        reports.update();
        Term tower = new Term("塔", Term.Kind.UNIGRAM);
        Term boat = new Term("船", Term.Kind.UNIGRAM);

        try (var snapshot = reports.index().snapshot()) {
            assertThat(snapshot.search(Map.of(tower, 0.3, boat, 1.0), 10))
                    .extracting(hit -> hit.passage().source().file())
                    .containsExactly("b.txt", "a.txt");
        }
    }

    @Test
    void aReportIsFoundByItsTitle() throws Exception {
        reports.write("a.txt", """
                白鹤渡口迎来新船

                渡口今年添了两条新船，每条可以坐八十人，过河只要五分钟，十分方便。

                船工们说，往后再也不用等到天黑，孩子们上学也不必早起，家家户户都高兴。
                """);
        reports.update();

        assertThat(reports.hits("白鹤", 10))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.passage().source().title()).isEqualTo("白鹤渡口迎来新船"));
    }

    @Test
    void moreTermsThanLuceneTakesAreSearchedByTheHeaviest() throws Exception {
        reports.write("a.txt", "渡口有灯塔。");
        reports.update();
        Map<Term, Double> weights = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            weights.put(new Term("no" + i, Term.Kind.UNIGRAM), 0.5);
        }
        weights.put(new Term("塔", Term.Kind.UNIGRAM), 1.0);

        try (var snapshot = reports.index().snapshot()) {
            assertThat(snapshot.search(weights, 10)).hasSize(1);
        }
    }

    @Test
    void nothingToSearchFindsNothing() throws Exception {
        reports.write("a.txt", "渡口有灯塔。");
        reports.update();

        assertThat(reports.hits("", 10)).isEmpty();
        assertThat(reports.hits("灯塔", 0)).isEmpty();
    }

    @Test
    void equallyGoodHitsComeInTheOrderOfTheirFilesHoweverTheyWereIndexed() throws Exception {
        for (String file : List.of("c.txt", "a.txt", "d.txt", "b.txt")) {
            reports.write(file, "渡口有灯塔。");
            reports.update();
        }

        assertThat(reports.hits("灯塔", 4))
                .extracting(ReportIndexSearchTest::file)
                .containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
        assertThat(reports.hits("灯塔", 2))
                .extracting(ReportIndexSearchTest::file)
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void anUpdatedIndexAnswersAsAFreshOneDoes() throws Exception {
        for (int i = 0; i < 40; i++) {
            reports.write(i + ".txt", "渡口第" + i + "年有灯塔" + "和长船".repeat(i % 7) + "。");
        }
        reports.update();
        reports.write("7.txt", "渡口来了一群白鹤。");
        Files.delete(reports.reports().resolve("8.txt"));
        reports.update();

        try (ReportFixture fresh = new ReportFixture(temp.resolve("other"))) {
            for (IndexedFile file : reports.index().files()) {
                String name = file.source().file();
                fresh.write(name, Files.readString(reports.reports().resolve(name)));
            }
            fresh.update();

            for (String term : List.of("渡", "长", "鹤", "船和", "7")) {
                assertThat(reports.idf(term)).as(term).isEqualTo(fresh.idf(term));
            }
            assertThat(reports.hits("渡口的长船", 20)).isEqualTo(fresh.hits("渡口的长船", 20));
        }
    }

    @Test
    void questionsAreAnsweredWhileReportsAreUpdated() throws Exception {
        reports.write("a.txt", "渡口有灯塔，编号1。");
        reports.update();
        AtomicBoolean done = new AtomicBoolean();
        Callable<List<List<String>>> asks = () -> {
            List<List<String>> answers = new ArrayList<>();
            do {
                answers.add(reports.found("灯塔"));
            } while (!done.get());
            return answers;
        };

        List<Future<List<List<String>>>> askers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                askers.add(threads.submit(asks));
            }
            try {
                for (int i = 2; i < 12; i++) {
                    reports.write("a.txt", "渡口有灯塔，编号" + i + "。");
                    reports.update();
                }
            } finally {
                done.set(true);
            }
        }

        for (Future<List<List<String>>> asker : askers) {
            assertThat(asker.get())
                    .allSatisfy(answer ->
                            assertThat(answer).singleElement().asString().startsWith("渡口有灯塔，编号"));
        }
    }

    private static String file(PassageIndex.Hit hit) {
        return hit.passage().source().file();
    }
}
