package dev.yinju.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import dev.yinju.answering.Question;
import dev.yinju.index.PlainLucene;
import dev.yinju.reports.ReportFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the same questions take of plain Lucene, whose best paragraph is the answer, and of LangChain4j's store in
/// memory with the same language model, in a process of their own.
final class Baselines {

    private static final int TOP = 10;

    private Baselines() {}

    /// Takes the folder of the reports, a file with a question a line, and `words` or `vectors`.
    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[0]);
        List<String> questions = Files.readAllLines(Path.of(arguments[1]));
        if (arguments[2].equals("words")) {
            words(reports, questions);
        } else {
            vectors(reports, questions);
        }
        System.out.println(
                "memory.peak " + Child.megabytes(ProcessHandle.current().pid(), "VmHWM"));
    }

    private static void words(Path reports, List<String> questions) throws Exception {
        long start = System.nanoTime();
        try (PlainLucene lucene = PlainLucene.of(new ReportFolder(reports, 32L << 20))) {
            System.out.println("index.seconds " + (System.nanoTime() - start) / 1e9);
            Times.of(questions, 8, question -> lucene.answer(Question.of(question), 1));
            Times.of(questions, 8, question -> lucene.answer(Question.of(question), 1))
                    .print("alone");
            System.out.println("together.rate "
                    + Times.throughput(questions, 8, 8, question -> lucene.answer(Question.of(question), 1)));
        }
    }

    /// Each paragraph is encoded once, in however many reports it stands.
    private static void vectors(Path reports, List<String> questions) throws Exception {
        EmbeddingModel model = new BgeSmallZhV15QuantizedEmbeddingModel();
        Map<String, Embedding> known = new HashMap<>();
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(reports)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            List<Embedding> embeddings = new ArrayList<>();
            List<TextSegment> segments = new ArrayList<>();
            for (String paragraph : Files.readString(file).strip().split("\n\n", -1)) {
                embeddings.add(known.computeIfAbsent(
                        paragraph, text -> model.embed(text).content()));
                segments.add(TextSegment.from(paragraph));
            }
            store.addAll(embeddings, segments);
        }
        List<String> few = questions.subList(0, Math.min(questions.size(), files.size() > 5000 ? 10 : 100));
        Times.of(few, 2, question -> find(store, model, question));
        Times.of(few, 3, question -> find(store, model, question)).print("alone");
    }

    private static void find(InMemoryEmbeddingStore<TextSegment> store, EmbeddingModel model, String question) {
        store.search(EmbeddingSearchRequest.builder()
                .queryEmbedding(model.embed(question).content())
                .maxResults(TOP)
                .build());
    }
}
