package dev.yinju.commands;

import dev.yinju.evaluation.Figures;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Figures as a table, a line for each group of questions.
final class FiguresTable {

    /// A line of the table.
    record Row(String label, Figures figures) {}

    private record Column(String name, String format, Function<Figures, @Nullable Number> figure) {
        String cell(Figures figures) {
            Number value = figure.apply(figures);
            return right(value == null ? "-" : String.format(Locale.ROOT, format, value));
        }

        String right(String text) {
            return " ".repeat(Math.max(0, 2 + Math.max(name.length(), 6) - text.length())) + text;
        }
    }

    private static final String SHARE = "%.3f";
    private static final List<Column> COLUMNS = List.of(
            new Column("n", "%d", Figures::questions),
            new Column("source@1", SHARE, Figures::source1),
            new Column("quote@1", SHARE, Figures::quote1),
            new Column("quote@3", SHARE, Figures::quote3),
            new Column("q@1<=120", SHARE, Figures::quote1UpTo120),
            new Column("q@1<=200", SHARE, Figures::quote1UpTo200),
            new Column("cover@5", SHARE, Figures::coverage5),
            new Column("parts@3", SHARE, Figures::parts3),
            new Column("refusal recall", SHARE, Figures::refusalRecall),
            new Column("false refusal", SHARE, Figures::falseRefusals),
            new Column("median len", "%.0f", Figures::medianLength),
            new Column("p50 ms", "%.1f", Figures::medianMillis),
            new Column("p99 ms", "%.1f", Figures::millis99));

    private FiguresTable() {}

    static String of(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        String head =
                COLUMNS.stream().map(column -> column.right(column.name())).collect(Collectors.joining());
        Stream<String> lines =
                rows.stream().map(row -> ("%-" + width + "s").formatted(row.label()) + cells(row.figures()));
        return Stream.concat(Stream.of(" ".repeat(width) + head), lines).collect(Collectors.joining("\n"));
    }

    private static String cells(Figures figures) {
        return COLUMNS.stream().map(column -> column.cell(figures)).collect(Collectors.joining());
    }
}
