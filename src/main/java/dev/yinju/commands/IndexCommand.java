package dev.yinju.commands;

import dev.yinju.index.FileChange;
import dev.yinju.index.IndexException;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.settings.SettingsException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
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
        try (Library library = Library.openQuietly(options.settings(), streams)) {
            for (FileChange change : library.update().changes()) {
                streams.println(ChangeText.of(change));
            }
            streams.println(library.summary());
            Instant start = Instant.now();
            library.encode(new IndexingProgress(streams, InstantSource.system(), "encoding", "reports"));
            Duration took = Duration.between(start, Instant.now());
            if (took.compareTo(WORTH_TELLING) > 0) {
                streams.println("encoded the meaning of new passages in %d s".formatted(took.toSeconds()));
            }
            long copied = library.files().stream()
                    .filter(file -> !file.copies().isEmpty())
                    .count();
            if (copied > 0) {
                streams.println(
                        Library.count(copied, "file") + " hold a report that another file holds too; see reports");
            }
        }
        return 0;
    }
}
