package dev.yinju.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Everything that the bot and its libraries log, at every level, as it would be printed with its stack traces.
final class CapturedLog extends Handler {
    private static final List<String> LOGGERS = List.of("dev.yinju", "okhttp3", "org.telegram");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers = LOGGERS.stream().map(Logger::getLogger).toList();
    private final SimpleFormatter formatter = new SimpleFormatter();

    static CapturedLog start() {
        CapturedLog log = new CapturedLog();
        log.loggers.forEach(logger -> {
            logger.addHandler(log);
            logger.setLevel(Level.ALL);
        });
        return log;
    }

    /// Ends the capture.
    ///
    /// @return one entry a record
    List<String> stop() {
        loggers.forEach(logger -> {
            logger.removeHandler(this);
            logger.setLevel(null);
        });
        return lines;
    }

    @Override
    public void publish(LogRecord logRecord) {
        lines.add(formatter.format(logRecord));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
