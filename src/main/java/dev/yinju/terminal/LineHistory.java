package dev.yinju.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jline.reader.impl.history.DefaultHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lines that were typed, kept in a file as far as possible: a damaged file is set aside, and without one the lines
/// are remembered until the end.
final class LineHistory extends DefaultHistory {

    private static final Logger log = LoggerFactory.getLogger(LineHistory.class);

    private final Path file;

    /// Where a damaged file is moved to.
    private final Path aside;

    private boolean kept = true;

    LineHistory(Path file) {
        this.file = file;
        this.aside = file.resolveSibling(file.getFileName() + ".damaged");
    }

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            setAside();
        }
    }

    @Override
    public void save() {
        if (!kept) {
            return;
        }
        try {
            super.save();
        } catch (IOException e) {
            kept = false;
            log.warn("what you type cannot be kept in {}: {}", file, e.toString());
        }
    }

    /// Forgets all lines, here, in the file, and in one that was set aside.
    @Override
    public void purge() {
        try {
            try {
                super.purge();
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            log.warn("some of what you typed is still in {}: {}", file.getParent(), e.toString());
        }
    }

    private void setAside() {
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            log.warn("{} is damaged; it was moved to {}", file, aside);
        } catch (IOException e) {
            kept = false;
            log.warn("{} is damaged and could not be moved away: {}", file, e.toString());
        }
    }
}
