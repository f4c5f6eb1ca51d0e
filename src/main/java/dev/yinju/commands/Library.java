package dev.yinju.commands;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Answerer;
import dev.yinju.answering.ExampleQuestions;
import dev.yinju.answering.Question;
import dev.yinju.answering.Source;
import dev.yinju.conversation.Conversation;
import dev.yinju.conversation.OperatorDesk;
import dev.yinju.conversation.ReportDesk;
import dev.yinju.index.FileChange;
import dev.yinju.index.FolderWatch;
import dev.yinju.index.IndexException;
import dev.yinju.index.IndexedFile;
import dev.yinju.index.Intake;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.UpdateListener;
import dev.yinju.index.UpdateSummary;
import dev.yinju.metrics.Counter;
import dev.yinju.metrics.Metrics;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.Settings;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reports, indexed and ready to be asked.
final class Library implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    /// So many questions show newcomers how to ask.
    private static final int EXAMPLES = 3;

    private final ReportIndex index;
    private final Optional<Semantics> semantics;
    private final FolderWatch watch;
    private final Answerer answerer;
    private final Path folder;
    private final Intake intake;
    private final Examples examples;
    private final Metrics metrics = new Metrics();
    private final UpdateSummary update;
    private final Duration updateTook;

    /// @param update what opening the index has changed
    /// @param updateTook how long that took
    Library(
            ReportIndex index,
            Optional<Semantics> semantics,
            Settings settings,
            Intake intake,
            UpdateSummary update,
            Duration updateTook) {
        this.index = index;
        this.semantics = semantics;
        this.folder = settings.reports();
        this.intake = intake;
        this.answerer = new Answerer(index, semantics.map(Semantics::meaning).orElse(null), settings.threshold());
        this.examples = new Examples(() -> new ExampleQuestions(index, answerer).make(EXAMPLES));
        this.watch = new FolderWatch(index, intake, this::changed);
        this.update = update;
        this.updateTook = updateTook;
    }

    /// @throws ReportFolderException if there is no report that could answer
    void requireReports() throws ReportFolderException {
        if (index.isEmpty()) {
            throw new ReportFolderException("without a report there is no answer");
        }
    }

    /// Keeps the index up to date from now on; what changes is logged. One that is only read stays as it is.
    void follow() {
        if (!index.readOnly()) {
            semantics.ifPresent(s -> s.filling().start());
            watch.start();
        }
        System.gc(); // much of what starting took is not needed again; a program that waits would keep it for hours
    }

    /// How long ago the index was last known to be up to date with the reports.
    Duration age() {
        return watch.age();
    }

    /// Encodes all passages that were never encoded, so that no question has to wait for it.
    ///
    /// @throws IndexException if that cannot be kept
    void encode(UpdateListener listener) throws IndexException {
        try {
            semantics.ifPresent(s -> s.filling().fill(listener));
        } catch (UncheckedIOException e) {
            throw new IndexException(
                    "the meaning of new passages is not kept (%s). Stop other Yinjus that use the same data, make sure that the disk has room, then start again."
                            .formatted(e.getCause()),
                    e);
        }
    }

    Answer answer(Question question, int quotes) {
        long start = System.nanoTime();
        Answer answer = answerer.answer(question, quotes);
        metrics.lookedUp(Duration.ofNanos(System.nanoTime() - start));
        metrics.count(Counter.QUESTIONS);
        metrics.count(answer instanceof Answer.Found ? Counter.ANSWERS : Counter.REFUSALS);
        return answer;
    }

    /// What was asked so far, in numbers.
    Metrics metrics() {
        return metrics;
    }

    /// The answer with the reasons for it.
    Answerer.Explained explain(Question question, int quotes) {
        return answerer.explain(question, quotes);
    }

    /// The conversation about the reports.
    ///
    /// @param quotes how many quotes an answer has at most
    /// @param database keeps what must outlast the process
    /// @param operator whether a person runs this program, by the name that the conversation knows
    Conversation conversation(int quotes, Database database, Predicate<String> operator) {
        InstantSource clock = InstantSource.system();
        return new Conversation(
                new ReportDesk(this::answer, index, examples, quotes, Version.number()),
                new OperatorDesk(operator, this::usage, this::reindex),
                ConversationStores.in(database, clock),
                clock);
    }

    private OperatorDesk.Usage usage() {
        return new OperatorDesk.Usage(metrics.total(Counter.QUESTIONS), metrics.total(Counter.ANSWERS));
    }

    private OperatorDesk.Changes reindex() {
        try {
            UpdateSummary latest = watch.lookNow().join();
            return new OperatorDesk.Changes(
                    latest.count(FileChange.Kind.ADDED),
                    latest.count(FileChange.Kind.CHANGED),
                    latest.count(FileChange.Kind.REMOVED),
                    latest.unchanged());
        } catch (CancellationException e) {
            throw new IllegalStateException("the reports are not followed by this process, or no longer", e);
        } catch (CompletionException e) {
            throw new IllegalStateException("the reports could not be read again: " + e.getMessage(), e);
        }
    }

    /// The file of a report, by its path relative to the reports folder, if it is still there.
    Optional<Path> file(String relative) {
        Path file = folder.resolve(relative).normalize();
        return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /// The reports that can be quoted.
    List<Source> sources() {
        try (var snapshot = index.snapshot()) {
            return snapshot.sources();
        }
    }

    /// Hands out all files of the folder, in the order of their names.
    void forEachFile(Consumer<IndexedFile> reader) {
        index.forEachFile(reader);
    }

    /// Reads what was mended in files and left out of them.
    DetailsReading details() {
        return new DetailsReading(intake);
    }

    /// How many files hold a report that another file holds too.
    int copied() {
        return index.copied();
    }

    /// Whether opening it has changed anything in the index.
    boolean updated() {
        return update.changed() > 0;
    }

    /// What opening it has changed, in one line.
    String summary() {
        return UpdateText.of(update, updateTook);
    }

    private void changed(UpdateSummary update) {
        examples.forget();
        update.changes().forEach(change -> LOG.info("{}", ChangeText.of(change)));
        int more = update.changed() - update.changes().size();
        if (more > 0) {
            LOG.info("and {} more files", more);
        }
        semantics.ifPresent(s -> s.filling().again());
    }

    @Override
    public void close() throws IOException {
        watch.close();
        try (index) {
            if (semantics.isPresent()) {
                semantics.get().close();
            }
        }
    }
}
