package dev.yinju.terminal;

import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A line of a styled text, cut into pieces of one style, and safe to print.
///
/// @param quoted whether a report's own words stand in it
/// @param pieces in order
record TextLine(boolean quoted, List<Piece> pieces) {

    /// A stretch of a line.
    ///
    /// @param text without control characters
    /// @param strong whether it is emphasised
    /// @param code whether it is something to type
    /// @param linked whether it leads to a page
    /// @param linkEnd the page's address, on the last piece of a link
    record Piece(
            String text,
            boolean strong,
            boolean code,
            boolean linked,
            @Nullable URI linkEnd) {}

    TextLine {
        pieces = List.copyOf(pieces);
    }

    /// The lines of a text; a quotation is expected to fill its lines.
    static List<TextLine> of(StyledText text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.text().length()) {
            int newline = text.text().indexOf('\n', start);
            int end = newline < 0 ? text.text().length() : newline;
            lines.add(line(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    boolean hasLink() {
        return pieces.stream().anyMatch(Piece::linked);
    }

    private static TextLine line(StyledText text, int start, int end) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Run run : text.runs()) {
            cuts.add(Math.clamp(run.start(), start, end));
            cuts.add(Math.clamp(run.end(), start, end));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            pieces.add(piece(text, from, to));
            from = to;
        }
        return new TextLine(isQuoted(text, start), pieces);
    }

    private static boolean isQuoted(StyledText text, int start) {
        return text.runs().stream()
                .anyMatch(run -> run.style() instanceof Style.Quotation && run.start() <= start && start < run.end());
    }

    private static Piece piece(StyledText text, int from, int to) {
        List<Style> styles = stylesOf(text, from, to);
        URI linkEnd = null;
        for (Run run : text.runs()) {
            if (run.end() == to && run.style() instanceof Style.Link(URI target)) {
                linkEnd = target;
            }
        }
        return new Piece(
                printable(text.text().substring(from, to)),
                styles.contains(new Style.Strong()),
                styles.contains(new Style.Code()),
                styles.stream().anyMatch(Style.Link.class::isInstance),
                linkEnd);
    }

    private static List<Style> stylesOf(StyledText text, int from, int to) {
        return text.runs().stream()
                .filter(run -> run.start() <= from && to <= run.end())
                .map(Run::style)
                .toList();
    }

    /// Drops what a terminal would obey instead of showing: control characters, among them the one that begins an
    /// escape sequence, and marks that turn the direction of writing.
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
