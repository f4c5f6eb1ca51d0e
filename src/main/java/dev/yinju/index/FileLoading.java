package dev.yinju.index;

import dev.yinju.reports.Reading;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Loads one file, and reads it if its content is not the one that the index knows.
final class FileLoading implements Callable<FileLoading.Loaded> {

    /// Two changes of a file within this time may bear the same time stamp.
    private static final Duration TIMESTAMP_GRAIN = Duration.ofSeconds(2);

    private final Intake intake;
    private final ReportFolder.Entry entry;
    private final @Nullable FileState before;
    private final Instant now;
    private volatile @Nullable Long started;

    /// @param before how the index knows the file
    FileLoading(Intake intake, ReportFolder.Entry entry, @Nullable FileState before, Instant now) {
        this.intake = intake;
        this.entry = entry;
        this.before = before;
        this.now = now;
    }

    /// What came of a file.
    ///
    /// @param before how the index knew the file until now
    /// @param state by what its next change is told
    /// @param reading what to index; absent where the content is the one that the index knows
    record Loaded(
            String file,
            @Nullable FileState before,
            FileState state,
            @Nullable Reading reading) {}

    ReportFolder.Entry entry() {
        return entry;
    }

    /// The same once more.
    FileLoading again() {
        return new FileLoading(intake, entry, before, now);
    }

    /// Whether the file has been worked on for longer than it may.
    boolean tooSlow() {
        Long start = started;
        return start != null && System.nanoTime() - start > intake.timeLimit().toNanos();
    }

    /// @throws OutOfMemoryError whosever fault it is: other files may use up the memory
    @Override
    public Loaded call() {
        started = System.nanoTime();
        byte[] content;
        byte[] sideFile;
        try {
            content = intake.folder().content(entry);
            sideFile = intake.folder().sideFile(entry);
        } catch (ReportFolderException e) {
            String reason = String.valueOf(e.getMessage());
            return loaded(FileState.unread(reason), skipped(reason));
        }
        FileState state = state(ContentHash.of(content, sideFile));
        return knownAs(state) ? loaded(state, null) : loaded(state, read(content, sideFile));
    }

    /// A file that is not read to its end. It counts as read until it changes.
    ///
    /// @param reason why, and what to do about it
    Loaded givenUp(String reason) {
        return loaded(new FileState(entry.version(), ContentHash.of(reason)), skipped(reason));
    }

    /// Parsers of damaged or malicious files fail in every way there is.
    private Reading read(byte[] content, byte[] sideFile) {
        try {
            return intake.parser().read(entry.file(), content, sideFile);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (StackOverflowError e) {
            return skipped("its parts are nested too deeply; save it anew as plain text");
        } catch (Throwable e) {
            return skipped("reading it fails (%s); save it anew, as plain text if need be".formatted(e));
        }
    }

    private Reading.Skipped skipped(String reason) {
        return new Reading.Skipped(entry.file(), reason);
    }

    private Loaded loaded(FileState state, @Nullable Reading reading) {
        return new Loaded(entry.file(), before, state, knownAs(state) ? null : reading);
    }

    private boolean knownAs(FileState state) {
        return before != null && before.hash().equals(state.hash());
    }

    private FileState state(ContentHash hash) {
        return entry.modified().isBefore(now.minus(TIMESTAMP_GRAIN))
                ? new FileState(entry.version(), hash)
                : FileState.unsettled(hash);
    }
}
