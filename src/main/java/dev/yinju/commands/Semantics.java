package dev.yinju.commands;

import dev.yinju.answering.Meaning;
import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.IndexException;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.VectorFilling;
import dev.yinju.index.VectorIndex;
import dev.yinju.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The language model, and what it has encoded.
final class Semantics implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Semantics.class);

    private final LanguageModel model;
    private final VectorIndex vectors;
    private final VectorFilling filling;

    private Semantics(LanguageModel model, VectorIndex vectors, ReportIndex index) {
        this.model = model;
        this.vectors = vectors;
        this.filling = new VectorFilling(index, vectors);
    }

    /// Begins to load the model, which takes some time, beside what else there is to do. Absent where the operator
    /// does without it.
    static Optional<CompletableFuture<LanguageModel>> load(Settings settings) {
        DataFolder.prepare(settings.data(), settings.vectors());
        Path folder = settings.data().resolve("model");
        return settings.vectors() ? Optional.of(CompletableFuture.supplyAsync(() -> loaded(folder))) : Optional.empty();
    }

    private static LanguageModel loaded(Path folder) {
        try {
            return LanguageModel.load(folder);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// Absent where the operator does without it, or where the model does not run on this machine, which is told.
    static Optional<Semantics> open(
            Optional<CompletableFuture<LanguageModel>> loading, Settings settings, ReportIndex index, Streams streams) {
        if (loading.isEmpty()) {
            return Optional.empty();
        }
        try {
            LanguageModel model = loading.get().join();
            return Optional.of(new Semantics(model, vectors(settings, model, streams), index));
        } catch (CompletionException e) {
            String reason = e.getCause() == null ? e.toString() : e.getCause().getMessage();
            streams.tell("questions are answered by words only: %s. Set retrieval.vectors = false to be told no more."
                    .formatted(reason));
            return Optional.empty();
        }
    }

    private static VectorIndex vectors(Settings settings, LanguageModel model, Streams streams) {
        try {
            return VectorIndex.open(settings.data().resolve("vectors"), model, LanguageModel.VERSION);
        } catch (IndexException e) {
            streams.tell(e.getMessage() + " Until then, answers take longer.");
            return VectorIndex.inMemory(model);
        }
    }

    /// Closes a model that is not needed after all.
    static void discard(Optional<CompletableFuture<LanguageModel>> loading) {
        if (loading.isEmpty()) {
            return;
        }
        try {
            loading.get().join().close();
        } catch (CompletionException | IOException e) {
            LOG.debug("No model was left to close", e);
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
