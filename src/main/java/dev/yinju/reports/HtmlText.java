package dev.yinju.reports;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a page as it is seen: a line for each block, white space folded, cells of a row side by side.
final class HtmlText implements NodeVisitor {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]++");

    private final StringBuilder text = new StringBuilder();
    private int cells;

    String of(Element element) {
        element.traverse(this);
        return text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            addFolded(words.getWholeText());
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
                addFolded(" ");
            } else if (element.isBlock()) {
                breakLine();
            }
        }
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private void addFolded(String words) {
        String folded = SPACE.matcher(words).replaceAll(" ");
        boolean atBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atBlank ? folded.stripLeading() : folded);
    }

    /// A cell of a table stays on its row's line.
    private void breakLine() {
        if (cells > 0) {
            addFolded(" ");
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
