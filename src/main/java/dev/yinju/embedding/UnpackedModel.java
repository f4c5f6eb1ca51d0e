package dev.yinju.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The language model as files, made once: ONNX Runtime's libraries, which it would otherwise
/// unpack at every start; the network as ONNX Runtime has optimised it, its weights apart from it
/// so that they are mapped into memory and not copied there; and the vocabulary, a token a line.
/// At every start the files are checked against the sums that were written with them.
///
/// @param folder holds the files, and is for the program's user only, as what lies in it is run
/// @see <a href="https://onnxruntime.ai/docs/performance/model-optimizations/graph-optimizations.html">offline mode of
///     graph optimization</a>
record UnpackedModel(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(UnpackedModel.class);

    /// Where ONNX Runtime looks for its libraries before it unpacks them.
    private static final String LIBRARY_PATH = "onnxruntime.native.path";

    /// In the order in which they are loaded.
    private static final List<String> LIBRARIES =
            List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));

    private static final String NETWORK = "network.onnx";
    private static final String WEIGHTS = "weights.bin";
    private static final String VOCABULARY = "vocabulary.txt";

    private static final List<String> FILES = Stream.concat(LIBRARIES.stream(), Stream.of(NETWORK, WEIGHTS, VOCABULARY))
            .toList();

    /// Stands in the names of what is not yet finished.
    private static final String PART = "part";

    /// What has not changed for so long was left by a process that was killed; another one may
    /// still be at work on the rest.
    private static final Duration MADE_WITHIN = Duration.ofMinutes(10);

    /// The model in a folder below another. It is made if it is missing or damaged; then those of
    /// other versions are deleted, as far as they let themselves.
    ///
    /// @throws IOException if it cannot be made, for example on a machine that ONNX Runtime has no library for
    static UnpackedModel in(Path parent) throws IOException, OrtException {
        UnpackedModel model = new UnpackedModel(parent.resolve(Bundled.version()));
        FileSums sums = new FileSums(model.folder);
        if (sums.hold(FILES)) {
            model.useLibraries();
            return model;
        }
        Files.createDirectories(model.folder);
        model.deleteLeftovers();
        for (String library : LIBRARIES) {
            model.unpack(Bundled.library(library), library);
        }
        model.useLibraries();
        model.optimise();
        model.listVocabulary();
        sums.write(FILES);
        deleteOthers(parent, model.folder);
        return model;
    }

    Path network() {
        return folder.resolve(NETWORK);
    }

    Path vocabulary() {
        return folder.resolve(VOCABULARY);
    }

    /// Where the libraries cannot be loaded from the folder, as programs may not be run from its disk, ONNX Runtime
    /// unpacks its own.
    private void useLibraries() {
        try {
            for (String library : LIBRARIES) {
                System.load(folder.resolve(library).toAbsolutePath().toString());
            }
            System.setProperty(LIBRARY_PATH, folder.toAbsolutePath().toString());
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("ONNX Runtime's libraries are not loaded from {}", folder, e);
        }
    }

    private void unpack(String resource, String file) throws IOException {
        Path part = Files.createTempFile(folder, file, "." + PART);
        try (InputStream in = Bundled.open(resource)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            moveIn(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void optimise() throws IOException, OrtException {
        Path parts = Files.createTempDirectory(folder, PART);
        try (OrtSession.SessionOptions options = LanguageModel.options(OptLevel.EXTENDED_OPT)) {
            options.setOptimizedModelFilePath(parts.resolve(NETWORK).toString());
            options.addConfigEntry("session.optimized_model_external_initializers_file_name", WEIGHTS);
            OrtEnvironment.getEnvironment()
                    .createSession(Bundled.bytes(Bundled.NETWORK), options)
                    .close();
            moveIn(parts.resolve(WEIGHTS), WEIGHTS);
            moveIn(parts.resolve(NETWORK), NETWORK);
        } finally {
            delete(parts);
        }
    }

    private void listVocabulary() throws IOException {
        Path part = Files.createTempFile(folder, VOCABULARY, "." + PART);
        try (InputStream json = Bundled.open(Bundled.VOCABULARY)) {
            Files.writeString(part, Vocabulary.read(json).list());
            moveIn(part, VOCABULARY);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Another process may be making the same model, and may use what it has made.
    private void moveIn(Path part, String file) throws IOException {
        Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteLeftovers() {
        Instant now = Instant.now();
        deleteBelow(folder, path -> isPart(path) && isOlder(path, now.minus(MADE_WITHIN)));
    }

    private static boolean isPart(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(PART) || name.endsWith("." + PART);
    }

    private static boolean isOlder(Path path, Instant time) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(time);
        } catch (IOException e) {
            return false; // it is gone
        }
    }

    /// Files that somebody has put there are not ours to delete.
    private static void deleteOthers(Path parent, Path kept) {
        deleteBelow(parent, path -> !path.equals(kept) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
    }

    /// The model is of use even if something cannot be deleted.
    private static void deleteBelow(Path parent, Predicate<Path> which) {
        try (Stream<Path> all = Files.list(parent)) {
            for (Path path : all.filter(which).toList()) {
                delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What is no longer needed in {} is not deleted", parent, e);
        }
    }

    /// With all that is in it. Another process may be deleting the same.
    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
