package dev.yinju.commands;

import dev.yinju.index.IndexException;
import dev.yinju.index.Intake;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.UpdateListener;
import dev.yinju.index.UpdateSummary;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import dev.yinju.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the index, and beside it the language model. What is opened belongs to the library in
/// the end; where there is none, it is closed.
final class LibraryOpening {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryOpening.class);

    private final Settings settings;
    private final Streams streams;
    private final Intake intake;
    private final Optional<ModelLoading> model;

    private @Nullable ReportIndex index;
    private Optional<Semantics> semantics = Optional.empty();

    private LibraryOpening(Settings settings, Streams streams) {
        this.settings = settings;
        this.streams = streams;
        this.intake = new Intake(
                new ReportFolder(settings.reports(), settings.maxFileSize()), new ReportReader(), settings.timeLimit());
        this.model = Semantics.load(settings);
    }

    /// One of the ways to open it.
    private interface Way {
        Library open(LibraryOpening opening) throws IndexException, ReportFolderException, IOException;
    }

    /// Opens the index and brings it up to date. Says what it did, if anything.
    static Library open(Settings settings, Streams streams) throws IndexException, ReportFolderException, IOException {
        return open(LibraryOpening::toFollow, settings, streams);
    }

    /// The same for commands that only ask. Where another process holds the index, or it cannot
    /// be written, it is read as it is, and that is said.
    static Library openToAsk(Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        return open(LibraryOpening::toAsk, settings, streams);
    }

    /// The same for commands that ask and end. An index that is up to date is only read, which is
    /// sooner done.
    static Library openToAskOnce(Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        return open(LibraryOpening::toAskOnce, settings, streams);
    }

    /// Opens the index and brings it up to date; [Library#summary()] says what that did.
    ///
    /// @param listener is told what is done
    static Library openQuietly(Settings settings, Streams streams, UpdateListener listener)
            throws IndexException, ReportFolderException, IOException {
        return open(opening -> opening.toWrite(listener), settings, streams);
    }

    private static Library open(Way way, Settings settings, Streams streams)
            throws IndexException, ReportFolderException, IOException {
        LibraryOpening opening = new LibraryOpening(settings, streams);
        boolean opened = false;
        try {
            Library library = way.open(opening);
            opened = true;
            return library;
        } finally {
            if (!opened) {
                opening.discard();
            }
        }
    }

    private Library toFollow() throws IndexException, ReportFolderException, IOException {
        return told(toWrite(new IndexingProgress(streams, InstantSource.system())));
    }

    private Library told(Library library) {
        if (library.updated()) {
            streams.tell(library.summary());
        }
        return library;
    }

    private Library toAsk() throws IndexException, ReportFolderException, IOException {
        try {
            return toFollow();
        } catch (IndexException notToBeWritten) {
            closeIndex();
            Library library = onlyRead(notToBeWritten);
            streams.tell("the index is not brought up to date, for another Yinju uses it or it cannot be written;"
                    + " the answers come from the reports as they were.");
            return library;
        }
    }

    private Library toAskOnce() throws IndexException, ReportFolderException, IOException {
        ReportIndex ready = briefly();
        if (ready == null || !ready.isUpToDate(intake)) {
            closeIndex();
            return toAsk();
        }
        return library(ready, Semantics.briefly(model, settings, ready, streams));
    }

    private @Nullable ReportIndex briefly() {
        try {
            index = ReportIndex.openBriefly(indexFolder());
        } catch (IndexException e) {
            LOG.debug("There is no index to be read only", e);
        }
        return index;
    }

    private Library toWrite(UpdateListener listener) throws IndexException, ReportFolderException {
        ReportIndex writable = ReportIndex.open(indexFolder());
        index = writable;
        if (writable.rebuilt()) {
            streams.tell("the index was damaged or made by another version; it is built anew from the reports.");
        }
        Instant start = Instant.now();
        UpdateSummary update = update(writable, listener);
        Duration took = Duration.between(start, Instant.now());
        return library(writable, Semantics.open(model, settings, writable, streams), update, took);
    }

    /// An index that cannot be written, on a full disk say, answers all the same from what it has.
    private UpdateSummary update(ReportIndex writable, UpdateListener listener)
            throws IndexException, ReportFolderException {
        try {
            return writable.update(intake, listener);
        } catch (IndexException e) {
            if (writable.size() == 0 || !isOfTheseReports(writable)) {
                throw e;
            }
            streams.tell(e.getMessage() + " Until then, the answers come from the reports as they were.");
            return UpdateSummary.unchanged(writable.size());
        }
    }

    /// An index of other reports must not answer for these.
    ///
    /// @param otherwise what to say where there is no index to read either
    private Library onlyRead(IndexException otherwise) throws IndexException {
        ReportIndex readable;
        try {
            readable = ReportIndex.openReadOnly(indexFolder());
        } catch (IndexException noIndexEither) {
            otherwise.addSuppressed(noIndexEither);
            throw otherwise;
        }
        index = readable;
        if (!isOfTheseReports(readable)) {
            throw new IndexException(
                    "the index holds the reports in %s, not those in %s, and cannot be brought up to date: %s"
                            .formatted(readable.reports(), intake.folder().location(), otherwise.getMessage()),
                    otherwise);
        }
        return library(readable, Semantics.open(model, settings, readable, streams));
    }

    private boolean isOfTheseReports(ReportIndex some) {
        return some.reports().equals(intake.folder().location());
    }

    private Library library(ReportIndex readable, Optional<Semantics> meaning) {
        return library(readable, meaning, UpdateSummary.unchanged(readable.size()), Duration.ZERO);
    }

    private Library library(ReportIndex opened, Optional<Semantics> meaning, UpdateSummary update, Duration took) {
        semantics = meaning;
        if (opened.isEmpty()) {
            streams.tell("there is no report in %s. Put text files there, or name another folder with --reports DIR."
                    .formatted(settings.reports().toAbsolutePath()));
        }
        return new Library(opened, meaning, settings, intake, update, took);
    }

    private Path indexFolder() {
        return settings.data().resolve("index");
    }

    private void closeIndex() throws IOException {
        ReportIndex opened = index;
        index = null;
        if (opened != null) {
            opened.close();
        }
    }

    private void discard() {
        try {
            closeIndex();
            if (semantics.isPresent()) {
                semantics.get().close();
            }
        } catch (IOException e) {
            LOG.debug("What was opened could not be closed", e);
        }
        if (semantics.isEmpty()) {
            model.ifPresent(ModelLoading::discard);
        }
    }
}
