package dev.yinju.commands;

import dev.yinju.json.Json;
import dev.yinju.json.LogJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Log lines for programs: one JSON object each.
final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord log) {
        return Json.write(new LogJson(
                        log.getInstant().toString(),
                        Logging.level(log.getLevel()).name().toLowerCase(Locale.ROOT),
                        String.valueOf(log.getLoggerName()),
                        formatMessage(log),
                        MDC.get("update"),
                        MDC.get("chat"),
                        error(log)))
                + "\n";
    }

    private static @Nullable String error(LogRecord log) {
        if (log.getThrown() == null) {
            return null;
        }
        if (!Logging.showsStackTraces()) {
            return log.getThrown().toString();
        }
        StringWriter trace = new StringWriter();
        log.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString().stripTrailing();
    }
}
