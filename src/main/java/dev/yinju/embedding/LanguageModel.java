package dev.yinju.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.yinju.answering.Encoder;
import dev.yinju.answering.TokenVectors;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model `bge-small-zh-v1.5` (int8) on ONNX Runtime. Thread-safe.
///
/// Texts are encoded one at a time, with one thread each: the vectors that this model gives for a text depend on what
/// else is in its batch.
///
/// @see <a href="https://huggingface.co/BAAI/bge-small-zh-v1.5">the model</a>
public final class LanguageModel implements Encoder, Closeable {

    /// Names the model and what is made of its vectors; changes when the vectors of the same text do.
    public static final String VERSION = "bge-small-zh-v1.5-q/2";

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModel.class);

    /// What the model reads at most, its marks for start and end included.
    private static final int MOST_TOKENS = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Vocabulary vocabulary;
    private final WordPiece tokenizer;
    private final Projection projection;

    /// The session is native memory: freed under a thread that runs it, it would end the whole process.
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private LanguageModel(
            OrtEnvironment environment, OrtSession session, Vocabulary vocabulary, Projection projection) {
        this.environment = environment;
        this.session = session;
        this.vocabulary = vocabulary;
        this.tokenizer = new WordPiece(vocabulary);
        this.projection = projection;
    }

    /// Loads the model from a folder, where it is unpacked the first time: half a second then, a
    /// tenth later. Where that fails, it is loaded from within the program, and that is logged.
    ///
    /// @param folder where unpacked models are kept, each version in a folder of its own
    /// @throws IOException if it cannot be loaded, for example because ONNX Runtime does not run on this machine
    public static LanguageModel load(Path folder) throws IOException {
        try {
            UnpackedModel unpacked = UnpackedModel.in(folder);
            Vocabulary vocabulary = Vocabulary.of(unpacked.vocabulary());
            try (OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.NO_OPT)) {
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session =
                        environment.createSession(unpacked.network().toString(), options);
                return new LanguageModel(environment, session, vocabulary, new Projection());
            }
        } catch (IOException | OrtException | LinkageError e) {
            LanguageModel packed = load();
            LOG.warn("The language model cannot be kept in {}, so that every start takes longer", folder, e);
            return packed;
        }
    }

    /// Loads the model from within the program, which takes half a second.
    ///
    /// @throws IOException if it cannot be loaded, for example because ONNX Runtime does not run on this machine
    public static LanguageModel load() throws IOException {
        try (InputStream json = Bundled.open(Bundled.VOCABULARY);
                OrtSession.SessionOptions options = options(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT)) {
            Vocabulary vocabulary = Vocabulary.read(json);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(Bundled.bytes(Bundled.NETWORK), options);
            return new LanguageModel(environment, session, vocabulary, new Projection());
        } catch (OrtException | LinkageError e) {
            throw new IOException("the language model cannot be loaded (%s)".formatted(e.getMessage()), e);
        }
    }

    /// One thread for each text, and no memory kept for the next one: texts are encoded seldom, and side by side.
    static OrtSession.SessionOptions options(OrtSession.SessionOptions.OptLevel level) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        options.setOptimizationLevel(level);
        return options;
    }

    /// @throws IllegalStateException if the model is closed
    @Override
    public TokenVectors encode(String text) {
        List<WordPiece.Token> all = tokenizer.tokens(ScriptFolding.fold(text));
        List<WordPiece.Token> tokens = all.subList(0, Math.min(all.size(), MOST_TOKENS - 2));
        long[] signs = new long[tokens.size() * TokenVectors.LONGS];
        float[][] hidden = run(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            projection.apply(hidden[i + 1], signs, i * TokenVectors.LONGS);
        }
        return new TokenVectors(
                tokens.stream().mapToInt(WordPiece.Token::start).toArray(),
                tokens.stream().mapToInt(WordPiece.Token::end).toArray(),
                signs);
    }

    /// The model's last hidden states, those of the marks for start and end included.
    private float[][] run(List<WordPiece.Token> tokens) {
        long[] ids = new long[tokens.size() + 2];
        ids[0] = vocabulary.start();
        for (int i = 0; i < tokens.size(); i++) {
            ids[i + 1] = tokens.get(i).id();
        }
        ids[ids.length - 1] = vocabulary.end();
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the language model is closed");
            }
            return hidden(ids, mask);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[][] hidden(long[] ids, long[] mask) {
        try (OnnxTensor idTensor = tensor(ids);
                OnnxTensor maskTensor = tensor(mask);
                OnnxTensor typeTensor = tensor(new long[ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /// Lets nothing be encoded from now on, so that the process can end: one that ends while native
    /// code runs may crash. Returns when the texts that are being encoded are done, or the time is
    /// up. Who wants another encoded waits, and is not told of an error that is none.
    public void stop(Duration most) throws InterruptedException {
        if (!use.writeLock().tryLock(most.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The language model is still at work after {}", most);
        }
    }

    /// Waits for the texts that are being encoded; later ones fail.
    @Override
    public void close() throws IOException {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IOException(e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
