package dev.yinju.reports;

import dev.yinju.answering.Sentence;
import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Span;
import java.util.ArrayList;
import java.util.List;

/// Splits the row of a table: it is one sentence, whatever its cells hold, or where it is too long, several of whole
/// cells. Only a cell that is too long by itself is cut.
final class RowSplitter {

    private RowSplitter() {}

    /// The sentences of a row, in order, none empty and none longer than [SentenceSplitter#MAX_LENGTH].
    static List<Sentence> split(String row) {
        return SentenceSplitter.shortened(row, wholeCells(row)).stream()
                .map(span -> new Sentence(span.start(), span.end(), Role.PROSE))
                .toList();
    }

    private static List<Span> wholeCells(String row) {
        List<Span> pieces = new ArrayList<>();
        int start = 0;
        for (int cell = 0; cell < row.length(); ) {
            int tab = row.indexOf(Line.CELL_END, cell);
            int end = tab < 0 ? row.length() : tab;
            if (end - start > SentenceSplitter.MAX_LENGTH) {
                add(pieces, row, start, cell);
                start = cell;
            }
            cell = end + 1;
        }
        add(pieces, row, start, row.length());
        return pieces;
    }

    private static void add(List<Span> pieces, String row, int start, int end) {
        Span trimmed = Line.trim(row, new Span(start, end));
        if (trimmed.length() > 0) {
            pieces.add(trimmed);
        }
    }
}
