package dev.yinju.reports;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Tells tables that hold data from those that lay out a page, as pages of some age do: the cells of these hold
/// paragraphs, headings or tables of their own.
final class Tables {

    private static final String BLOCKS = "p, div, br, li";
    private static final int MOST_BLOCKS = 2;
    private static final int SHORT = 60;
    private static final int MAX_CELL = 400;

    private final IdentityHashMap<Element, Boolean> layouts = new IdentityHashMap<>();

    /// Whether the element is a cell of a table that holds data.
    boolean isCell(Element element) {
        if (!element.nameIs("td") && !element.nameIs("th")) {
            return false;
        }
        Element table = element.parent();
        while (table != null && !table.nameIs("table")) {
            table = table.parent();
        }
        return table == null || !layouts.computeIfAbsent(table, Tables::isLayout);
    }

    /// Whether the element is a row that names the columns below it.
    static boolean isHeader(Element element) {
        return element.nameIs("tr")
                && element.childrenSize() > 1
                && element.children().stream().allMatch(cell -> cell.nameIs("th"));
    }

    private static boolean isLayout(Element table) {
        Elements cells = table.select("td, th");
        return cells.size() < 2 || cells.stream().anyMatch(Tables::holdsMoreThanData);
    }

    private static boolean holdsMoreThanData(Element cell) {
        if (!cell.select("table, h1, h2, h3, h4, h5, h6").isEmpty()) {
            return true;
        }
        int length = cell.text().length();
        return length > MAX_CELL || (length > SHORT && cell.select(BLOCKS).size() > MOST_BLOCKS);
    }
}
