package dev.yinju.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/// Log lines for people. What the program did not write itself, such as the words of a server, can neither begin a new
/// line nor steer the terminal: [Escaped].
final class TextLines extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord log) {
        String name = String.valueOf(log.getLoggerName());
        return "%s %-5s %s: %s%s%s%n"
                .formatted(
                        TIME.format(log.getInstant()),
                        Logging.level(log.getLevel()),
                        name.substring(name.lastIndexOf('.') + 1),
                        Escaped.line(formatMessage(log)),
                        context(),
                        cause(log));
    }

    /// Which update it is about, and which chat.
    private static String context() {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return context == null || context.isEmpty() ? "" : " " + new TreeMap<>(context);
    }

    private static String cause(LogRecord log) {
        if (log.getThrown() == null) {
            return "";
        }
        if (!Logging.showsStackTraces()) {
            return " (" + Escaped.line(log.getThrown().toString()) + ")";
        }
        StringWriter trace = new StringWriter();
        log.getThrown().printStackTrace(new PrintWriter(trace));
        return System.lineSeparator() + Escaped.lines(trace.toString().stripTrailing());
    }
}
