package dev.yinju.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the article in a page: the running text, the headline and byline above it, the byline below it. The rest of
/// a page stands before the headline, between the byline and the text, or behind the text's end.
final class ArticleFinder {

    /// An article is not over at a headline like 'related reports' if more than this share of the text follows it.
    private static final double MAX_TAIL = 0.4;
    private static final double MAX_LEGAL_TAIL = 0.1;
    private static final int MAX_CAPTION = 60;
    private static final int MAX_TITLE = 100;
    private static final int MAX_SITE_NAME = 20;

    private final List<Line> lines;
    private final Set<String> repeated;
    private final @Nullable String declaredTitle;
    private final int bodyStart;
    private final int bodyEnd;

    private ArticleFinder(List<Line> lines, @Nullable String declaredTitle) {
        this.lines = lines;
        this.repeated = repeated(lines);
        this.declaredTitle = declaredTitle;
        this.bodyStart = bodyStart();
        this.bodyEnd = bodyEnd();
    }

    /// @param declaredTitle the headline as the file declares it, if it does
    static Article find(List<Line> lines, @Nullable String declaredTitle) {
        return new ArticleFinder(lines, declaredTitle).article();
    }

    private Article article() {
        int title = title();
        List<Line> head = new ArrayList<>();
        List<Line> body = new ArrayList<>();
        List<Line> tail = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == title) {
                continue;
            }
            if (i < bodyStart) {
                if (isByline(line)) {
                    head.add(Boilerplate.withoutWidgets(line));
                } else if (i > title && title >= 0 && !isClutter(line)) {
                    body.add(line);
                }
            } else if (i < bodyEnd) {
                addToBody(line, body, tail);
            } else if (isByline(line)) {
                tail.add(Boilerplate.withoutWidgets(line));
            }
        }
        return complete(title < 0 ? null : lines.get(title), head, body, tail);
    }

    private Article complete(@Nullable Line title, List<Line> head, List<Line> body, List<Line> tail) {
        Set<Integer> kept = new HashSet<>();
        Stream.of(title == null ? List.<Line>of() : List.of(title), head, body, tail)
                .flatMap(List::stream)
                .forEach(line -> kept.add(line.span().start()));
        List<Article.Other> others = IntStream.range(0, lines.size())
                .filter(i -> !kept.contains(lines.get(i).span().start()))
                .mapToObj(i -> new Article.Other(lines.get(i), reason(i)))
                .toList();
        return new Article(title, head, body, tail, others);
    }

    private Dropped.Reason reason(int i) {
        Line line = lines.get(i);
        if (Boilerplate.isLegal(line)) {
            return Dropped.Reason.LEGAL;
        }
        if (Boilerplate.isFurniture(line)) {
            return Dropped.Reason.MENU;
        }
        if (Boilerplate.isCounter(line)) {
            return Dropped.Reason.COUNTER;
        }
        return i < bodyStart ? Dropped.Reason.ABOVE : i < bodyEnd ? Dropped.Reason.REPEATED : Dropped.Reason.BELOW;
    }

    private void addToBody(Line line, List<Line> body, List<Line> tail) {
        if (isByline(line) && !body.isEmpty()) {
            tail.add(line);
        } else if (!Boilerplate.isFurniture(line) && !repeats(line, body)) {
            body.add(line);
        }
    }

    private static boolean repeats(Line line, List<Line> body) {
        return line.length() <= MAX_CAPTION
                && !body.isEmpty()
                && body.getLast().text().equals(line.text());
    }

    private static boolean isByline(Line line) {
        return Bylines.isByline(line) && !Boilerplate.isLegal(line);
    }

    private boolean isClutter(Line line) {
        return Boilerplate.isFurniture(line)
                || Boilerplate.isCounter(line)
                || Boilerplate.isLegal(line)
                || isSiteName(line);
    }

    /// The first line of running text; without any, the first line that is neither byline nor clutter.
    private int bodyStart() {
        return IntStream.range(0, lines.size())
                .filter(i -> isProse(lines.get(i)))
                .findFirst()
                .orElse(0);
    }

    private static boolean isProse(Line line) {
        return line.isProse() && !Boilerplate.isFurniture(line) && !isByline(line);
    }

    private int bodyEnd() {
        long[] rest = proseFromEachLine();
        long all = rest[bodyStart];
        for (int i = bodyStart + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if ((rest[i] <= MAX_TAIL * all && Boilerplate.opensTail(line))
                    || (rest[i] <= MAX_LEGAL_TAIL * all && Boilerplate.isLegal(line))) {
                return withoutCounters(i);
            }
        }
        return lines.size();
    }

    private int withoutCounters(int end) {
        int last = end;
        while (last > bodyStart + 1
                && (Boilerplate.isCounter(lines.get(last - 1)) || Boilerplate.isFurniture(lines.get(last - 1)))) {
            last--;
        }
        return last;
    }

    /// For every line, how long the running text from there to the end of the page is; behind the last line, 0.
    private long[] proseFromEachLine() {
        long[] rest = new long[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            rest[i] = rest[i + 1] + (isProse(line) && !Boilerplate.isLegal(line) ? line.length() : 0);
        }
        return rest;
    }

    private int title() {
        return IntStream.range(0, bodyStart)
                .filter(i -> lines.get(i).text().equals(declaredTitle))
                .findFirst()
                .orElseGet(this::likelyTitle);
    }

    /// The line nearest above the byline, or without one the first below it, that looks like a headline; -1 without
    /// any.
    private int likelyTitle() {
        int byline = IntStream.range(0, bodyStart)
                .filter(i -> isByline(lines.get(i)))
                .findFirst()
                .orElse(-1);
        return IntStream.concat(
                        IntStream.range(0, Math.max(0, byline)).map(i -> byline - 1 - i),
                        IntStream.range(byline + 1, bodyStart))
                .filter(i -> isTitle(lines.get(i), byline >= 0))
                .findFirst()
                .orElse(-1);
    }

    private boolean isTitle(Line line, boolean byline) {
        return line.length() <= MAX_TITLE
                && line.text().indexOf('。') < 0
                && !Boilerplate.isFurniture(line)
                && !Boilerplate.isLegal(line)
                && !(Boilerplate.isCounter(line) && byline)
                && !isByline(line)
                && !(byline
                        && (isSiteName(line)
                                || Publishers.fromHeader(line.text()).isPresent()));
    }

    /// Whether the line only names the site, as the rest of the page confirms or its form shows.
    private boolean isSiteName(Line line) {
        return Publishers.isSiteName(line.text()) || (line.length() <= MAX_SITE_NAME && repeated.contains(line.text()));
    }

    private static Set<String> repeated(List<Line> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().map(Line::text).filter(text -> !seen.add(text)).collect(Collectors.toSet());
    }
}
