package dev.yinju.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what happens, since the start of the process. Thread-safe.
public final class Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final Map<Counter, LongAdder> counters = new EnumMap<>(Counter.class);
    private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();
    private final Histogram lookups =
            new Histogram("yinju_lookup_seconds", "How long it took to look a question up in the reports.");
    private final Histogram answers =
            new Histogram("yinju_delivery_seconds", "How long it took to deal with an update once its turn had come.");

    private record Gauge(String help, DoubleSupplier value) {

        double now() {
            try {
                return value.getAsDouble();
            } catch (RuntimeException e) {
                LOG.debug("A gauge could not be read", e);
                return Double.NaN;
            }
        }
    }

    public Metrics() {
        for (Counter counter : Counter.values()) {
            counters.put(counter, new LongAdder());
        }
    }

    /// Counts one more.
    public void count(Counter counter) {
        count(counter, 1);
    }

    /// Counts several more.
    public void count(Counter counter, long more) {
        adder(counter).add(more);
    }

    /// How many there were.
    public long total(Counter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(Counter counter) {
        return Objects.requireNonNull(counters.get(counter));
    }

    /// Takes note of the time that it took to look up a question.
    public void lookedUp(Duration time) {
        lookups.add(time);
    }

    /// Takes note of the time that it took to deal with an update, without the time that it waited for its turn.
    public void delivered(Duration time) {
        answers.add(time);
    }

    /// Has a value shown that is asked for when somebody looks.
    ///
    /// @param name after the conventions of Prometheus, such as `yinju_inbox_depth`
    /// @param value where it throws, `NaN` is shown, and the others nevertheless
    public void show(String name, String help, DoubleSupplier value) {
        gauges.put(name, new Gauge(help, value));
    }

    /// Everything in the text format of Prometheus, version 0.0.4, as its documentation lays it down
    /// (Exposition formats).
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Counter counter : Counter.values()) {
            String value = Long.toString(total(counter));
            write(out, counter.metric(), counter.help(), "counter", value);
        }
        gauges.forEach((name, gauge) -> write(out, name, gauge.help(), "gauge", Double.toString(gauge.now())));
        lookups.writeTo(out);
        answers.writeTo(out);
        return out.toString();
    }

    private static void write(StringBuilder out, String name, String help, String type, String value) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        out.append(name).append(' ').append(value).append('\n');
    }
}
