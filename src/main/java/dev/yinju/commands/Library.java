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
import dev.yinju.reports.ReadingDetails;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import dev.yinju.settings.Settings;
import dev.yinju.store.ConversationStores;
import dev.yinju.store.Database;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final ReadingDetails NO_DETAILS = new ReadingDetails(List.of(), List.of());

    private final ReportIndex index;
    private final Optional<Semantics> semantics;
    private final FolderWatch watch;
    private final Answerer answerer;
    private final Path folder;
    private final Examples examples;
    private final Metrics metrics = new Metrics();
    private final UpdateSummary update;
    private final Duration updateTook;

    private Library(
            ReportIndex index,
            Optional<Semantics> semantics,
            Settings settings,
            Intake intake,
            UpdateSummary update,
            Duration updateTook) {
        this.index = index;
        this.semantics = semantics;
        this.folder = settings.reports();
        this.answerer = new Answerer(index, semantics.map(Semantics::meaning).orElse(null), settings.threshold());
        this.examples = new Examples(() -> new ExampleQuestions(index, answerer).make(EXAMPLES));
        this.watch = new FolderWatch(index, intake, this::changed);
        this.update = update;
        this.updateTook = updateTook;
    }

    /// Opens the index and brings it up to date. Says what it did, if anything.
    static Library open(Settings settings, Streams streams) throws IndexException, ReportFolderException, IOException {
        return told(openQuietly(settings, streams, new IndexingProgress(streams, InstantSource.system())), streams);
    }

    private static Library told(Library library, Streams streams) {
        if (library.update.changed() > 0) {
            streams.tell(library.summary());
        }
        return library;
    }

    /// The same for commands that ask and end. An index that is up to date is only read, which is sooner done.
    static Library openToAskOnce(Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        Optional<ModelLoading> model = Semantics.load(settings);
        try {
            Intake intake = intake(settings);
            Optional<ReportIndex> ready = ifUpToDate(settings, intake);
            if (ready.isEmpty()) {
                return openToAsk(model, settings, streams);
            }
            ReportIndex index = ready.get();
            Optional<Semantics> semantics = Semantics.briefly(model, settings, index, streams);
            return onlyRead(index, semantics, settings, intake).toldIfEmpty(settings, streams);
        } catch (ReportFolderException | RuntimeException e) {
            model.ifPresent(ModelLoading::discard);
            throw e;
        }
    }

    private static Optional<ReportIndex> ifUpToDate(Settings settings, Intake intake)
            throws ReportFolderException, IOException {
        try {
            ReportIndex index = ReportIndex.openBriefly(indexFolder(settings));
            if (index.isUpToDate(intake)) {
                return Optional.of(index);
            }
            index.close();
        } catch (IndexException e) {
            LOG.debug("There is no index to be read only", e);
        }
        return Optional.empty();
    }

    /// The same for commands that only ask. Where another process holds the index, or it cannot be written, it is read
    /// as it is, and that is said.
    static Library openToAsk(Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        Optional<ModelLoading> model = Semantics.load(settings);
        try {
            return openToAsk(model, settings, streams);
        } catch (ReportFolderException | RuntimeException e) {
            model.ifPresent(ModelLoading::discard);
            throw e;
        }
    }

    private static Library openToAsk(Optional<ModelLoading> model, Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        try {
            IndexingProgress progress = new IndexingProgress(streams, InstantSource.system());
            return told(openToWrite(model, settings, streams, progress), streams);
        } catch (IndexException notToBeWritten) {
            Library library = openReadOnly(model, settings, streams, notToBeWritten);
            streams.tell("the index is not brought up to date, for another Yinju uses it or it cannot be written;"
                    + " the answers come from the reports as they were.");
            return library;
        }
    }

    private static Library openReadOnly(
            Optional<ModelLoading> model, Settings settings, Streams streams, IndexException otherwise)
            throws IndexException {
        Intake intake = intake(settings);
        try {
            ReportIndex index = openReadOnly(settings, intake, otherwise);
            return onlyRead(index, Semantics.open(model, settings, index, streams), settings, intake);
        } catch (IndexException e) {
            model.ifPresent(ModelLoading::discard);
            throw e;
        }
    }

    /// An index of other reports must not answer for these.
    ///
    /// @param otherwise what to say where there is no index to read either
    private static ReportIndex openReadOnly(Settings settings, Intake intake, IndexException otherwise)
            throws IndexException {
        ReportIndex index;
        try {
            index = ReportIndex.openReadOnly(indexFolder(settings));
        } catch (IndexException noIndexEither) {
            otherwise.addSuppressed(noIndexEither);
            throw otherwise;
        }
        if (index.reports().equals(intake.folder().location())) {
            return index;
        }
        try (index) {
            throw new IndexException(
                    "the index holds the reports in %s, not those in %s, and cannot be brought up to date: %s"
                            .formatted(index.reports(), intake.folder().location(), otherwise.getMessage()),
                    otherwise);
        } catch (IOException e) {
            otherwise.addSuppressed(e);
            throw otherwise;
        }
    }

    private static Library onlyRead(
            ReportIndex index, Optional<Semantics> semantics, Settings settings, Intake intake) {
        return new Library(index, semantics, settings, intake, UpdateSummary.unchanged(index.size()), Duration.ZERO);
    }

    /// Opens the index and brings it up to date; [#summary()] says what that did.
    ///
    /// @param listener is told what is done
    static Library openQuietly(Settings settings, Streams streams, UpdateListener listener)
            throws IndexException, ReportFolderException, IOException {
        Optional<ModelLoading> model = Semantics.load(settings);
        try {
            return openToWrite(model, settings, streams, listener);
        } catch (IndexException | ReportFolderException | RuntimeException e) {
            model.ifPresent(ModelLoading::discard);
            throw e;
        }
    }

    private static Library openToWrite(
            Optional<ModelLoading> model, Settings settings, Streams streams, UpdateListener listener)
            throws IndexException, ReportFolderException, IOException {
        ReportIndex index = ReportIndex.open(indexFolder(settings));
        try {
            if (index.rebuilt()) {
                streams.tell("the index was damaged or made by another version; it is built anew from the reports.");
            }
            Instant start = Instant.now();
            Intake intake = intake(settings);
            UpdateSummary update = update(index, intake, listener, streams);
            Duration updateTook = Duration.between(start, Instant.now());
            Optional<Semantics> semantics = Semantics.open(model, settings, index, streams);
            return new Library(index, semantics, settings, intake, update, updateTook).toldIfEmpty(settings, streams);
        } catch (IndexException | ReportFolderException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private Library toldIfEmpty(Settings settings, Streams streams) {
        if (index.isEmpty()) {
            streams.tell(noReport(settings.reports()));
        }
        return this;
    }

    /// An index that cannot be written, on a full disk say, answers all the same from what it has.
    private static UpdateSummary update(ReportIndex index, Intake intake, UpdateListener listener, Streams streams)
            throws IndexException, ReportFolderException {
        try {
            return index.update(intake, listener);
        } catch (IndexException e) {
            if (index.size() == 0 || !index.reports().equals(intake.folder().location())) {
                throw e;
            }
            streams.tell(e.getMessage() + " Until then, the answers come from the reports as they were.");
            return UpdateSummary.unchanged(index.size());
        }
    }

    private static Intake intake(Settings settings) {
        return new Intake(
                new ReportFolder(settings.reports(), settings.maxFileSize()), new ReportReader(), settings.timeLimit());
    }

    private static Path indexFolder(Settings settings) {
        return settings.data().resolve("index");
    }

    /// @throws ReportFolderException if there is no report that could answer
    void requireReports() throws ReportFolderException {
        if (index.isEmpty()) {
            throw new ReportFolderException("without a report there is no answer");
        }
    }

    private static String noReport(Path folder) {
        return "there is no report in %s. Put text files there, or name another folder with --reports DIR."
                .formatted(folder.toAbsolutePath());
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
    void encode(UpdateListener listener) {
        semantics.ifPresent(s -> s.filling().fill(listener));
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

    /// What was mended in a file and left out of it; nothing if it cannot be read now.
    ReadingDetails details(String file) {
        try {
            Optional<Path> path = file(file);
            return path.isEmpty() ? NO_DETAILS : new ReportReader().details(Files.readAllBytes(path.get()));
        } catch (IOException e) {
            return NO_DETAILS;
        }
    }

    /// How many files hold a report that another file holds too.
    int copied() {
        return index.copied();
    }

    /// The update in one line.
    String summary() {
        if (update.changed() == 0) {
            return "nothing has changed: " + count(update.unchanged(), "file") + " up to date";
        }
        List<String> parts = new ArrayList<>();
        parts.add("indexed " + count(update.quotable(), "report"));
        parts.add(count(update.passages(), "passage"));
        addCount(parts, update.skipped(), "skipped");
        addCount(parts, update.count(FileChange.Kind.REMOVED), "removed");
        addCount(parts, update.unchanged(), "unchanged");
        return String.format(Locale.ROOT, "%s in %.1f s", String.join(", ", parts), updateTook.toMillis() / 1000.0);
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

    private static void addCount(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    static String count(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
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
