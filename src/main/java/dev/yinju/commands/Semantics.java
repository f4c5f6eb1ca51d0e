package dev.yinju.commands;

import dev.yinju.answering.Encoder;
import dev.yinju.answering.Meaning;
import dev.yinju.embedding.LanguageModel;
import dev.yinju.index.IndexException;
import dev.yinju.index.RepeatedQuestions;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.VectorFilling;
import dev.yinju.index.VectorIndex;
import dev.yinju.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// The language model, and what it has encoded.
final class Semantics implements Closeable {

    private final ModelLoading model;
    private final VectorIndex vectors;
    private final VectorFilling filling;

    private Semantics(ModelLoading model, VectorIndex vectors, ReportIndex index) {
        this.model = model;
        this.vectors = vectors;
        this.filling = new VectorFilling(index, vectors);
    }

    /// Begins to load the model, which takes some time, beside what else there is to do. Absent where the operator
    /// does without it.
    static Optional<ModelLoading> load(Settings settings) {
        DataFolder.prepare(settings.data(), settings.vectors());
        return settings.vectors()
                ? Optional.of(ModelLoading.begin(settings.data().resolve("model")))
                : Optional.empty();
    }

    /// Absent where the operator does without it, or where the model does not run on this machine, which is told.
    static Optional<Semantics> open(
            Optional<ModelLoading> loading, Settings settings, ReportIndex index, Streams streams) {
        return open(loading, index, streams, model -> vectors(settings, model, streams, VectorIndex::open));
    }

    /// The same for a command that asks and ends.
    static Optional<Semantics> briefly(
            Optional<ModelLoading> loading, Settings settings, ReportIndex index, Streams streams) {
        return open(loading, index, streams, model -> vectors(settings, model, streams, VectorIndex::openBriefly));
    }

    private static Optional<Semantics> open(
            Optional<ModelLoading> loading,
            ReportIndex index,
            Streams streams,
            Function<LanguageModel, VectorIndex> vectors) {
        if (loading.isEmpty()) {
            return Optional.empty();
        }
        try {
            LanguageModel model = loading.get().await();
            return Optional.of(new Semantics(loading.get(), vectors.apply(model), index));
        } catch (CompletionException e) {
            String reason = e.getCause() == null ? e.toString() : e.getCause().getMessage();
            streams.tell("questions are answered by words only: %s. Set retrieval.vectors = false to be told no more."
                    .formatted(reason));
            return Optional.empty();
        }
    }

    /// How the vectors are opened.
    private interface Opening {
        VectorIndex open(Path folder, Encoder encoder, String version) throws IndexException;
    }

    private static VectorIndex vectors(Settings settings, LanguageModel model, Streams streams, Opening opening) {
        try {
            return opening.open(settings.data().resolve("vectors"), model, LanguageModel.VERSION);
        } catch (IndexException e) {
            streams.tell(e.getMessage() + " Until then, answers take longer.");
            return VectorIndex.inMemory(model);
        }
    }

    Meaning meaning() {
        return new Meaning(new RepeatedQuestions(model.await()), vectors);
    }

    VectorFilling filling() {
        return filling;
    }

    @Override
    public void close() throws IOException {
        filling.close();
        try {
            vectors.close();
        } finally {
            model.close();
        }
    }
}
