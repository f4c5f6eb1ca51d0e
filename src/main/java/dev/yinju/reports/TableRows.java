package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the lines of a text that are rows of tables, by the tabs between their cells.
final class TableRows {

    private TableRows() {}

    /// Where the rows begin in a text in which every tab is the end of a cell.
    static Set<Integer> ofMarkup(String text) {
        return Line.spans(text)
                .filter(line -> Line.hasCells(text, line))
                .map(Span::start)
                .collect(Collectors.toSet());
    }

    /// Where the rows begin in a text in which people also write tabs behind the number of an item: those are rows
    /// that stand one below the other with as many tabs, and without a full sentence.
    static Set<Integer> ofPlainText(String text) {
        List<Span> lines =
                text.indexOf(Line.CELL_END) < 0 ? List.of() : Line.spans(text).toList();
        Set<Integer> rows = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            long cells = cells(text, lines.get(i));
            if (cells > 1 && cells == cells(text, lines.get(i - 1))) {
                rows.add(lines.get(i - 1).start());
                rows.add(lines.get(i).start());
            }
        }
        return rows;
    }

    /// How many cells the line has, the empty ones at its ends not counted; 0 if it is no row by itself.
    private static long cells(String text, Span line) {
        String words = line.of(text);
        return words.indexOf('。') >= 0
                ? 0
                : 1 + words.chars().filter(c -> c == Line.CELL_END).count();
    }
}
