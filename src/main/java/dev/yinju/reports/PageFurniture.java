package dev.yinju.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Headers, footers and numbers of printed pages, told by their place and by what repeats from page to page.
final class PageFurniture {

    /// So many lines at either end of a page may be furniture.
    private static final int EDGE = 3;

    /// A line that stands at the same end of so many pages, and of at least this share of them, is furniture.
    private static final int MIN_PAGES = 3;

    private static final double MIN_SHARE = 0.4;

    private static final int MAX_LENGTH = 60;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "第?\\d{1,4}[页頁]?(?:[/／,，]?共?\\d{1,4}[页頁]?)?|[-–—·.]{1,3}\\d{1,4}[-–—·.]{1,3}|(?i:page)\\d{1,4}(?:of\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\h\\u3000]+");

    private final Map<String, Integer> tops = new HashMap<>();
    private final Map<String, Integer> bottoms = new HashMap<>();
    private final int pages;
    private final List<Dropped> dropped = new ArrayList<>();

    private PageFurniture(List<List<String>> pages) {
        this.pages = pages.size();
        for (List<String> page : pages) {
            for (int i = 0; i < Math.min(EDGE, page.size()); i++) {
                tops.merge(form(page.get(i)), 1, Integer::sum);
                bottoms.merge(form(page.get(page.size() - 1 - i)), 1, Integer::sum);
            }
        }
    }

    /// @param text the lines of all pages, one page after the other, without their furniture
    /// @param dropped the furniture
    record Result(String text, List<Dropped> dropped) {}

    /// Takes the furniture away, and the blank lines at the pages' ends.
    static Result without(List<String> pages) {
        List<List<String>> lines = pages.stream()
                .map(page -> page.strip().lines().toList())
                .filter(page -> !page.isEmpty())
                .toList();
        PageFurniture furniture = new PageFurniture(
                lines.stream().map(PageFurniture::withoutBlanks).toList());
        StringBuilder text = new StringBuilder();
        lines.forEach(
                page -> furniture.body(page).forEach(line -> text.append(line).append('\n')));
        return new Result(text.toString(), furniture.dropped);
    }

    private static List<String> withoutBlanks(List<String> page) {
        return page.stream().filter(line -> !line.isBlank()).toList();
    }

    private List<String> body(List<String> page) {
        List<String> body = new ArrayList<>(page);
        for (int i = 0; i < EDGE && !body.isEmpty() && isFurniture(body.getFirst(), tops); i++) {
            drop(body.removeFirst());
            dropBlank(body);
        }
        for (int i = 0; i < EDGE && !body.isEmpty() && isFurniture(body.getLast(), bottoms); i++) {
            drop(body.removeLast());
            dropBlank(body);
        }
        return body;
    }

    private void drop(String line) {
        dropped.add(new Dropped(null, line.strip(), Dropped.Reason.PAGE));
    }

    private static void dropBlank(List<String> body) {
        while (!body.isEmpty() && body.getFirst().isBlank()) {
            body.removeFirst();
        }
        while (!body.isEmpty() && body.getLast().isBlank()) {
            body.removeLast();
        }
    }

    private boolean isFurniture(String line, Map<String, Integer> edge) {
        int times = edge.getOrDefault(form(line), 0);
        boolean repeated = times >= MIN_PAGES
                && times >= MIN_SHARE * pages
                && line.length() <= MAX_LENGTH
                && !Punctuation.endsSentence(line.strip());
        return repeated
                || (pages > 1
                        && PAGE_NUMBER
                                .matcher(BLANK.matcher(line).replaceAll(""))
                                .matches());
    }

    /// The line without what differs from page to page.
    private static String form(String line) {
        return DIGITS.matcher(BLANK.matcher(line).replaceAll("")).replaceAll("0");
    }
}
