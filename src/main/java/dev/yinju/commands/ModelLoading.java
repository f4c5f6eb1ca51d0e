package dev.yinju.commands;

import dev.yinju.embedding.LanguageModel;
import dev.yinju.terminal.EndSignals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The language model while it is being loaded, beside what else there is to do, and until it is closed. A process that
/// is told to end meanwhile ends when no native code of the model runs any more: otherwise it would crash.
final class ModelLoading {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLoading.class);

    /// A process that is told to end waits so long for the model at most.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CompletableFuture<LanguageModel> model = new CompletableFuture<>();
    private final CompletableFuture<EndSignals> signals = new CompletableFuture<>();

    /// @param folder where the model is unpacked
    static ModelLoading begin(Path folder) {
        ModelLoading loading = new ModelLoading();
        loading.model.completeAsync(() -> {
            loading.signals.complete(EndSignals.beforeExit(loading::quiet));
            return loaded(folder);
        });
        return loading;
    }

    private static LanguageModel loaded(Path folder) {
        try {
            return LanguageModel.load(folder);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// The model, when it is loaded.
    ///
    /// @throws CompletionException if it does not run on this machine
    LanguageModel await() {
        return model.join();
    }

    /// Returns when the model computes nothing any more.
    private void quiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            LanguageModel loaded = model.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            loaded.stop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("There is no model to wait for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Closes the model, if there is one.
    void close() throws IOException {
        Optional<LanguageModel> loaded =
                model.handle((done, failure) -> Optional.ofNullable(done)).join();
        if (loaded.isPresent()) {
            loaded.get().close();
        }
        signals.join().close();
    }

    /// Closes a model that is not needed after all.
    void discard() {
        try {
            close();
        } catch (IOException e) {
            LOG.debug("The model could not be closed", e);
        }
    }
}
