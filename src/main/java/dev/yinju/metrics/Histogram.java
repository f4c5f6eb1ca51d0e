package dev.yinju.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// How long something took, in classes.
final class Histogram {
    /// The upper ends of the classes, in seconds; what takes longer is in a last one.
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private final String name;
    private final String help;
    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    Histogram(String name, String help) {
        this.name = name;
        this.help = help;
    }

    void add(Duration time) {
        double seconds = time.toNanos() / 1e9;
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        nanos.add(time.toNanos());
    }

    /// In the text format of Prometheus: the count of each class includes those below it.
    void writeTo(StringBuilder out) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" histogram\n");
        long total = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            total += counts.get(i);
            String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            out.append(String.format(Locale.ROOT, "%s_bucket{le=\"%s\"} %d\n", name, bound, total));
        }
        out.append(String.format(Locale.ROOT, "%s_sum %.6f\n%s_count %d\n", name, nanos.sum() / 1e9, name, total));
    }
}
