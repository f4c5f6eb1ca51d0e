package dev.yinju.commands;

import dev.yinju.index.FileChange;
import dev.yinju.index.IndexException;
import dev.yinju.index.UpdateListener;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Brings the index up to date and says what was done.
@Command(
        name = "index",
        header = "Brings the index up to date; says what was read, skipped and repaired.",
        description = "更新索引,并说明读取、跳过、修复了什么。")
final class IndexCommand implements Callable<Integer> {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final SharedOptions options;
    private final Streams streams;

    IndexCommand(SharedOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public Integer call() throws SettingsException, IndexException, ReportFolderException, IOException {
        Changes changes = new Changes(streams);
        try (Library library = LibraryOpening.openQuietly(options.settings(), streams, changes)) {
            changes.check();
            streams.println(library.summary());
            Instant start = Instant.now();
            library.encode(new IndexingProgress(streams, InstantSource.system(), "encoding", "reports"));
            Duration took = Duration.between(start, Instant.now());
            if (took.compareTo(WORTH_TELLING) > 0) {
                streams.println("encoded the meaning of new passages in %d s".formatted(took.toSeconds()));
            }
            if (library.copied() > 0) {
                streams.println(Amount.of(library.copied(), "file")
                        + " hold a report that another file holds too; see reports");
            }
        }
        return 0;
    }

    /// Says of each file what was done, as it is done. That nobody listens is no reason not to go on.
    private static final class Changes implements UpdateListener {
        private final Streams streams;
        private final UpdateListener progress;
        private @Nullable IOException failure;

        Changes(Streams streams) {
            this.streams = streams;
            this.progress = new IndexingProgress(streams, InstantSource.system());
        }

        @Override
        public void progress(int done, int all, int skipped) {
            progress.progress(done, all, skipped);
        }

        @Override
        public void changed(FileChange change) {
            try {
                if (failure == null) {
                    streams.println(ChangeText.of(change));
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        void check() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
