package dev.yinju.commands;

import dev.yinju.answering.Meaning;
import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.IndexException;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.VectorFilling;
import dev.yinju.index.VectorIndex;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The language model, and what it has encoded.
final class Semantics implements Closeable {

    private final LanguageModel model;
    private final VectorIndex vectors;
    private final VectorFilling filling;

    private Semantics(LanguageModel model, VectorIndex vectors, ReportIndex index) {
        this.model = model;
        this.vectors = vectors;
        this.filling = new VectorFilling(index, vectors);
    }

    /// Begins to load the model, which takes some time, beside what else there is to do.
    static CompletableFuture<LanguageModel> load() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return LanguageModel.load();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    /// Absent where the model does not run on this machine, which the operator is told.
    static Optional<Semantics> open(
            CompletableFuture<LanguageModel> loading, Path folder, ReportIndex index, Streams streams)
            throws IndexException {
        try {
            LanguageModel model = loading.join();
            return Optional.of(new Semantics(model, VectorIndex.open(folder, model, LanguageModel.VERSION), index));
        } catch (CompletionException e) {
            streams.tell(
                    "questions are answered by words only, because %s. Set retrieval.vectors = false to be told no more."
                            .formatted(e.getCause() == null ? e : e.getCause().getMessage()));
            return Optional.empty();
        }
    }

    Meaning meaning() {
        return new Meaning(model, vectors);
    }

    VectorFilling filling() {
        return filling;
    }

    @Override
    public void close() throws IOException {
        filling.close();
        try (model) {
            vectors.close();
        }
    }
}
