package dev.yinju.commands;

import dev.yinju.settings.LogFormat;
import dev.yinju.settings.LogLevel;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Sends the logs to standard error, a line each.
final class Logging {

    /// What libraries tell that no user can act on: Lucene's notice that the JVM could be started with its
    /// vector module, and the parsers' complaints about damaged documents, which the report's own problems name
    /// better. The loggers are held because the JDK keeps only weak references.
    private static final List<Logger> CHATTY = List.of(
            Logger.getLogger("org.apache.lucene.internal.vectorization"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.poi"),
            Logger.getLogger("org.apache.tika"),
            Logger.getLogger("org.apache.xmlbeans"));

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    /// Begins to log to a stream, and to nothing else.
    static void start(PrintStream err) {
        LogManager.getLogManager().reset();
        ROOT.addHandler(new StreamHandler(err));
        CHATTY.forEach(logger -> logger.setLevel(Level.OFF));
        level(LogLevel.INFO);
    }

    static void level(LogLevel level) {
        ROOT.setLevel(
                switch (level) {
                    case ERROR -> Level.SEVERE;
                    case WARN -> Level.WARNING;
                    case INFO -> Level.INFO;
                    case DEBUG -> Level.FINE;
                });
    }

    static void format(LogFormat format) {
        Formatter formatter = switch (format) {
            case TEXT -> new TextLines();
            case JSON -> new JsonLines();
        };
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(formatter);
        }
    }

    /// The level that the JDK's belongs to.
    static LogLevel level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return LogLevel.ERROR;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return LogLevel.WARN;
        }
        return level.intValue() >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
    }

    static boolean showsStackTraces() {
        return ROOT.isLoggable(Level.FINE);
    }

    /// The JDK's handlers of this kind cannot write to a given stream without closing it, or know no UTF-8.
    private static final class StreamHandler extends Handler {
        private final PrintStream err;

        StreamHandler(PrintStream err) {
            this.err = err;
            setFormatter(new TextLines());
        }

        @Override
        public void publish(LogRecord log) {
            if (isLoggable(log)) {
                err.print(getFormatter().format(log));
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
