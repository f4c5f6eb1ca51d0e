package dev.yinju.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a page as it is seen: a line for each block, white space folded, cells of a row side by side with tabs
/// between them. The lines are in the order in which the page writes them.
///
/// @param text the text, every character leading back to where the page writes it
/// @param headingsInText where in the text the lines begin that the page makes headings
record HtmlText(MendedText text, Set<Integer> headingsInText) {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /// @param html what the element was parsed from, with its positions tracked
    static HtmlText of(Element element, String html) {
        Reader reader = new Reader(html, displaced(element));
        element.traverse(reader);
        SourcedText all = new SourcedText();
        Set<Integer> headings = new HashSet<>();
        reader.lines.stream()
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparingInt(SourcedText::rawStart))
                .forEach(line -> {
                    if (reader.headings.contains(line)) {
                        headings.add(all.length());
                    }
                    all.add(line);
                    all.addUnwritten('\n');
                });
        return new HtmlText(all.build(), headings);
    }

    /// Where in the page the lines begin that it makes headings.
    Set<Integer> headings() {
        return text.rawStarts(headingsInText);
    }

    /// Where in the page the rows of its tables begin.
    Set<Integer> rows() {
        return text.rawStarts(rowsInText());
    }

    /// Where in the text they begin.
    Set<Integer> rowsInText() {
        return TableRows.ofMarkup(text.text());
    }

    /// Where a page writes what browsers show elsewhere: text inside a table but outside its cells comes before it.
    private static NavigableSet<Integer> displaced(Element element) {
        NavigableSet<Integer> displaced = new TreeSet<>();
        int earliest = Integer.MAX_VALUE;
        for (TextNode words : element.nodeStream(TextNode.class).toList().reversed()) {
            int start = words.sourceRange().startPos();
            if (start > earliest) {
                displaced.add(start);
            }
            earliest = Math.min(start, earliest);
        }
        return displaced;
    }

    /// Goes through the page.
    private static final class Reader implements NodeVisitor {
        private final String html;
        private final NavigableSet<Integer> displaced;
        private final List<SourcedText> lines = new ArrayList<>(List.of(new SourcedText()));
        private final Set<SourcedText> headings = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Tables tables = new Tables();
        private int cells;
        private int headed;

        /// Whether what comes next in a cell stands below what is there.
        private boolean parted;

        Reader(String html, NavigableSet<Integer> displaced) {
            this.html = html;
            this.displaced = displaced;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (!line().isEmpty() && isElsewhere(words.sourceRange().startPos())) {
                    lines.add(new SourcedText());
                }
                addFolded(words.getWholeText(), words.sourceRange());
            } else if (node instanceof Element element) {
                headed += isHeading(element) ? 1 : 0;
                if (tables.isCell(element)) {
                    cells++;
                } else if (element.nameIs("br") || element.isBlock()) {
                    breakLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                headed -= isHeading(element) ? 1 : 0;
                if (tables.isCell(element)) {
                    cells--;
                    endCell();
                } else if (element.isBlock()) {
                    breakLine();
                }
            }
        }

        /// Whether the line so far does not go on at a place of the page, or displaced words stand in between.
        private boolean isElsewhere(int start) {
            int end = line().rawEnd();
            Integer before = displaced.floor(start);
            return start < end || (before != null && before >= end);
        }

        private static boolean isHeading(Element element) {
            return HEADINGS.contains(element.normalName()) || Tables.isHeader(element);
        }

        private void addFolded(String words, Range range) {
            if (headed > 0 && line().isEmpty() && !words.isBlank()) {
                headings.add(line());
            }
            Writing writing = Writing.of(words, html, range.startPos(), range.endPos(), false);
            for (int i = 0; i < words.length(); ) {
                int end = i + 1;
                if (Characters.isBlank(words.charAt(i))) {
                    while (end < words.length() && Characters.isBlank(words.charAt(end))) {
                        end++;
                    }
                    if (cells > 0) {
                        parted = true;
                    } else if (!line().atBlank()) {
                        line().add(' ', writing.rawStart(i), writing.rawEnd(end - 1));
                    }
                } else {
                    part();
                    line().add(words.charAt(i), writing.rawStart(i), writing.rawEnd(i));
                }
                i = end;
            }
        }

        private SourcedText line() {
            return lines.getLast();
        }

        private void part() {
            if (parted) {
                parted = false;
                addSpace();
            }
        }

        private void endCell() {
            parted = false;
            if (cells == 0 && !line().isEmpty()) {
                line().addUnwritten(Line.CELL_END);
            } else {
                addSpace();
            }
        }

        private void addSpace() {
            if (!line().atBlank()) {
                line().addUnwritten(' ');
            }
        }

        /// A cell of a table stays on its row's line.
        private void breakLine() {
            if (cells > 0) {
                parted = true;
            } else if (!line().isEmpty()) {
                lines.add(new SourcedText());
            }
        }
    }
}
