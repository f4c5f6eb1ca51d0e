package dev.yinju.commands;

import dev.yinju.index.Intake;
import dev.yinju.reports.ReadingDetails;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was mended in files and left out of them. The index does not keep that; the files are
/// read once more, within the same limits: a file may have become another one meanwhile. For one
/// thread.
final class DetailsReading {

    private final Intake intake;
    private final Function<byte[], ReadingDetails> reader;

    /// By the files' names. Absent until something is to be read.
    private @Nullable Map<String, ReportFolder.Entry> entries;

    DetailsReading(Intake intake) {
        this(intake, new ReportReader()::details);
    }

    /// @param reader whatever it throws concerns the one file only
    DetailsReading(Intake intake, Function<byte[], ReadingDetails> reader) {
        this.intake = intake;
        this.reader = reader;
    }

    /// The details of a file.
    ///
    /// @param file the path relative to the reports folder
    /// @throws ReportFolderException if it cannot be read now, or not in time
    ReadingDetails of(String file) throws ReportFolderException {
        ReportFolder.Entry entry = entries().get(file);
        if (entry == null) {
            throw new ReportFolderException("the file is gone");
        }
        FutureTask<ReadingDetails> task =
                new FutureTask<>(() -> reader.apply(intake.folder().content(entry)));
        Thread.ofPlatform().daemon().name("details").start(task);
        try {
            return task.get(intake.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ReportFolderException unreadable
                    ? unreadable
                    : new ReportFolderException("reading it fails (%s)".formatted(e.getCause()));
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new ReportFolderException(
                    "not read within %d s".formatted(intake.timeLimit().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReportFolderException("interrupted");
        }
    }

    private Map<String, ReportFolder.Entry> entries() throws ReportFolderException {
        Map<String, ReportFolder.Entry> known = entries;
        if (known == null) {
            known = new HashMap<>();
            for (ReportFolder.Entry entry : intake.folder().list().entries()) {
                known.put(entry.file(), entry);
            }
            entries = known;
        }
        return known;
    }
}
