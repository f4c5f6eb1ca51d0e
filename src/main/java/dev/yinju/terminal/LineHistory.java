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
    private boolean kept = true;

    LineHistory(Path file) {
        this.file = file;
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

    /// Forgets all lines, here and in the file.
    @Override
    public void purge() {
        try {
            super.purge();
        } catch (IOException e) {
            log.warn("what you typed is still in {}: {}", file, e.toString());
        }
    }

    private void setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            log.warn("{} is damaged; it was moved to {}", file, aside);
        } catch (IOException e) {
            kept = false;
            log.warn("{} is damaged and could not be moved away: {}", file, e.toString());
        }
    }
}
