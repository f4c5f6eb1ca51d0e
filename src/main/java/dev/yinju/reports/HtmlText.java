package dev.yinju.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a page as it is seen: a line for each block, white space folded, cells of a row side by side. The lines
/// are in the order in which the page writes them.
final class HtmlText implements NodeVisitor {

    private final String html;
    private final NavigableSet<Integer> displaced;
    private final List<SourcedText> lines = new ArrayList<>(List.of(new SourcedText()));
    private int cells;

    private HtmlText(String html, NavigableSet<Integer> displaced) {
        this.html = html;
        this.displaced = displaced;
    }

    /// @param html what the element was parsed from, with its positions tracked
    static MendedText of(Element element, String html) {
        HtmlText text = new HtmlText(html, displaced(element));
        element.traverse(text);
        SourcedText all = new SourcedText();
        text.lines.stream()
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparingInt(SourcedText::rawStart))
                .forEach(line -> {
                    all.add(line);
                    all.addUnwritten('\n');
                });
        return all.build();
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

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (!line().isEmpty() && isElsewhere(words.sourceRange().startPos())) {
                lines.add(new SourcedText());
            }
            addFolded(words.getWholeText(), words.sourceRange());
        } else if (node instanceof Element element) {
            if (isCell(element)) {
                cells++;
            } else if (element.nameIs("br") || element.isBlock()) {
                breakLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isCell(element)) {
                cells--;
                addSpace();
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

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private void addFolded(String words, Range range) {
        Writing writing = Writing.of(words, html, range.startPos(), range.endPos(), false);
        for (int i = 0; i < words.length(); ) {
            int end = i + 1;
            if (Characters.isBlank(words.charAt(i))) {
                while (end < words.length() && Characters.isBlank(words.charAt(end))) {
                    end++;
                }
                if (!line().atBlank()) {
                    line().add(' ', writing.rawStart(i), writing.rawEnd(end - 1));
                }
            } else {
                line().add(words.charAt(i), writing.rawStart(i), writing.rawEnd(i));
            }
            i = end;
        }
    }

    private SourcedText line() {
        return lines.getLast();
    }

    private void addSpace() {
        if (!line().atBlank()) {
            line().addUnwritten(' ');
        }
    }

    /// A cell of a table stays on its row's line.
    private void breakLine() {
        if (cells > 0) {
            addSpace();
        } else if (!line().isEmpty()) {
            lines.add(new SourcedText());
        }
    }
}
