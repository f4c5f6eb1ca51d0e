package dev.yinju.bench;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Answerer;
import dev.yinju.answering.Meaning;
import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Question;
import dev.yinju.answering.Term;
import dev.yinju.answering.TokenVectors;
import dev.yinju.answering.Tokenizer;
import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.Intake;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.UpdateListener;
import dev.yinju.index.VectorIndex;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The parts of an answer one by one, on a folder of reports.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class InnerLoops {

    private static final int PASSAGES = 10;
    private static final int QUOTES = 5;

    @Param("seeds")
    public String reports = "";

    @Param("src/test/resources/bench/questions.txt")
    public String questions = "";

    private List<String> asked;
    private List<String> passages;
    private LanguageModel model;
    private ReportIndex index;
    private VectorIndex vectors;
    private PassageIndex.Snapshot snapshot;
    private Answerer byWords;
    private Answerer byMeaning;
    private int next;

    @Setup(Level.Trial)
    public void open() throws Exception {
        Path data = Files.createTempDirectory("yinju-bench");
        asked = Files.readAllLines(Path.of(questions));
        index = ReportIndex.open(data.resolve("index"));
        index.update(
                new Intake(new ReportFolder(Path.of(reports), 32L << 20), new ReportReader(), Duration.ofMinutes(1)),
                UpdateListener.NONE);
        model = LanguageModel.load(data.resolve("model"));
        vectors = VectorIndex.open(data.resolve("vectors"), model, LanguageModel.VERSION);
        snapshot = index.snapshot();
        passages = snapshot.sources().stream()
                .flatMap(source -> snapshot.passages(source.file()).stream())
                .map(passage -> passage.text())
                .toList();
        passages.forEach(vectors::encode);
        byWords = new Answerer(index);
        byMeaning = new Answerer(index, new Meaning(model, vectors), Answerer.DEFAULT_THRESHOLD);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        snapshot.close();
        vectors.close();
        model.close();
        index.close();
    }

    private String one(List<String> texts) {
        next++;
        return texts.get(Math.floorMod(next, texts.size()));
    }

    @Benchmark
    public List<Term> analysisOfPassage() {
        return Tokenizer.terms(one(passages));
    }

    @Benchmark
    public TokenVectors embeddingOfQuestion() {
        return model.encode(one(asked));
    }

    @Benchmark
    public TokenVectors embeddingOfPassage() {
        return model.encode(one(passages));
    }

    @Benchmark
    public TokenVectors keptVectorsOfPassage() {
        return vectors.encode(one(passages));
    }

    @Benchmark
    public List<PassageIndex.Hit> retrieval() {
        Map<Term, Double> weights = new HashMap<>();
        Tokenizer.terms(one(asked)).forEach(term -> weights.put(term, 1.0));
        try (PassageIndex.Snapshot fresh = index.snapshot()) {
            return fresh.search(weights, PASSAGES);
        }
    }

    @Benchmark
    public Answer quoteByWords() {
        return byWords.answer(Question.of(one(asked)), QUOTES);
    }

    @Benchmark
    public Answer quoteByMeaning() {
        return byMeaning.answer(Question.of(one(asked)), QUOTES);
    }
}
