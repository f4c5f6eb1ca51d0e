package dev.yinju.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Writes figures as tables and plots.
///
/// @param folder where `speed-figures.md` and the plots go
record Tables(Path folder) {

    /// A line of the table.
    ///
    /// @param format of a figure
    private record Line(String name, String format, Function<Map<String, Double>, Double> value) {

        private static Line of(String name, String format, String figure) {
            return new Line(name, format, row -> row.getOrDefault(figure, Double.NaN));
        }

        private static Line ratio(String name, String figure, String to) {
            return new Line(
                    name, "%.2f×", row -> row.getOrDefault(figure, Double.NaN) / row.getOrDefault(to, Double.NaN));
        }

        private static Line megabytes(String name, String figure) {
            return new Line(name, "%.1f MB", row -> row.getOrDefault(figure, Double.NaN) / (1 << 20));
        }
    }

    private static final List<Line> LINES = List.of(
            Line.megabytes("text", "text.bytes"),
            Line.of("index, words only", "%.1f s", "words.index.seconds"),
            Line.ratio("… over plain Lucene", "words.index.seconds", "lucene.index.seconds"),
            Line.of("index, vectors known", "%.1f s", "vectors.index.seconds"),
            Line.megabytes("size of the index", "index.bytes"),
            Line.ratio("… over the text", "index.bytes", "text.bytes"),
            Line.megabytes("size of the vectors (each paragraph once)", "vectors.bytes"),
            Line.of("start to first answer, words only", "%.2f s", "words.first.seconds"),
            Line.of("start to first answer, vectors", "%.2f s", "vectors.first.seconds"),
            Line.of("answer p50, words only", "%.2f ms", "words.alone.p50"),
            Line.of("answer p99, words only", "%.2f ms", "words.alone.p99"),
            Line.ratio("… p50 over plain Lucene", "words.alone.p50", "lucene.alone.p50"),
            Line.ratio("… p99 over plain Lucene", "words.alone.p99", "lucene.alone.p99"),
            Line.of("answer p50, vectors", "%.2f ms", "vectors.alone.p50"),
            Line.of("answer p99, vectors", "%.2f ms", "vectors.alone.p99"),
            Line.ratio("… p50 over LangChain4j's store", "vectors.alone.p50", "store.alone.p50"),
            Line.of("plain Lucene p50", "%.2f ms", "lucene.alone.p50"),
            Line.of("plain Lucene p99", "%.2f ms", "lucene.alone.p99"),
            Line.of("LangChain4j's store p50", "%.2f ms", "store.alone.p50"),
            Line.of("answers a second, 8 askers, words only", "%.0f", "words.together.rate"),
            Line.ratio("… over plain Lucene", "words.together.rate", "lucene.together.rate"),
            Line.of("answers a second, 8 askers, vectors", "%.0f", "vectors.together.rate"),
            Line.of("peak memory while asking, words only", "%.0f MB", "words.memory.peak"),
            Line.of("peak memory while asking, vectors", "%.0f MB", "vectors.memory.peak"),
            Line.ratio("… over LangChain4j's store", "vectors.memory.peak", "store.memory.peak"),
            Line.of("memory of the idle bot, words only", "%.0f MB", "words.idle.memory"),
            Line.of("memory of the idle bot, vectors", "%.0f MB", "vectors.idle.memory"),
            Line.of("processor time of the idle bot, of one core", "%.4f", "vectors.idle.share"),
            Line.of("a changed report is found after", "%.2f s", "words.change.seconds"),
            Line.of("… slowest answer meanwhile", "%.0f ms", "words.change.slowest"));

    void write(Map<Integer, Map<String, Double>> figures) throws IOException {
        Files.writeString(folder.resolve("speed-figures.md"), table(figures));
        plot(
                figures,
                "speed-answers.svg",
                "Time of an answer, ms",
                List.of(
                        "words.alone.p50",
                        "words.alone.p99",
                        "vectors.alone.p50",
                        "vectors.alone.p99",
                        "lucene.alone.p50",
                        "store.alone.p50"));
        plot(
                figures,
                "speed-index.svg",
                "Time to index, s",
                List.of("words.index.seconds", "lucene.index.seconds", "words.change.seconds"));
        plot(
                figures,
                "speed-memory.svg",
                "Peak memory, MB",
                List.of("words.memory.peak", "vectors.memory.peak", "lucene.memory.peak", "store.memory.peak"));
    }

    private static String table(Map<Integer, Map<String, Double>> figures) {
        StringBuilder table = new StringBuilder("| reports |");
        figures.keySet().forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size)));
        table.append(" growth |\n|---|")
                .append("---:|".repeat(figures.size() + 1))
                .append('\n');
        for (Line line : LINES) {
            table.append("| ").append(line.name()).append(" |");
            List<Double> values = figures.values().stream().map(line.value()).toList();
            values.forEach(value ->
                    table.append(' ').append(cell(line.format(), value)).append(" |"));
            table.append(' ')
                    .append(growth(List.copyOf(figures.keySet()), values))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String cell(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    /// From size to size the exponent by which a figure grows: 0 where it stays, 1 where it doubles with the reports.
    private static String growth(List<Integer> sizes, List<Double> values) {
        List<String> exponents = new ArrayList<>();
        for (int i = 1; i < sizes.size(); i++) {
            double exponent =
                    Math.log(values.get(i) / values.get(i - 1)) / Math.log((double) sizes.get(i) / sizes.get(i - 1));
            exponents.add(cell("%.2f", exponent));
        }
        return String.join(" ", exponents);
    }

    private void plot(Map<Integer, Map<String, Double>> figures, String file, String title, List<String> names)
            throws IOException {
        Map<String, Map<Integer, Double>> lines = new TreeMap<>();
        for (String name : names) {
            Map<Integer, Double> line = new TreeMap<>();
            figures.forEach((size, row) -> {
                Double value = row.get(name);
                if (value != null && value > 0) {
                    line.put(size, value);
                }
            });
            lines.put(name, line);
        }
        Files.writeString(folder.resolve(file), new Plot(title, lines).svg());
    }
}
