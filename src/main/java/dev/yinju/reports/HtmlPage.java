package dev.yinju.reports;

import dev.yinju.answering.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/// A saved web page: its text without what scripts, menus and forms show, and what its head declares.
final class HtmlPage {

    private static final int PROLOGUE = 4096;
    private static final Pattern START = Pattern.compile(
            "^\\s*+(?:<\\?xml[^>]*+>\\s*+|<!--(?:(?!-->).)*+-->\\s*+)*+<(?:!doctype\\s++html|html|head|body|meta|title|div|article|table)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String NEVER_SEEN =
            "script, style, noscript, template, iframe, svg, object, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display:\\s*none]";
    private static final String FURNITURE = "nav, footer, aside, button, select";

    /// What is furniture unless it holds most of the page, as forms around a whole page do.
    private static final String LIKELY_FURNITURE = "form";

    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?i)(?:^|[-_\\s])(?:nav(?:bar|igation)?|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|sharing|comments?|related|recommend(?:ed)?|sidebar|aside|ad|ads|advert|pagination|pager|toolbar|login|search)(?:$|[-_\\s])");
    private static final double MAX_FURNITURE = 0.3;
    private static final double LINK_LIST = 0.6;
    private static final int MIN_LINKS = 3;
    private static final Pattern SAVED_FROM = Pattern.compile("<!-- saved from url=\\(\\d+\\)(https?://\\S+) -->");
    private static final Pattern TITLE_END = Pattern.compile("\\s*(?:[_|｜]|\\s[-–—]\\s|[-–—](?=[^-–—]*$)).*$");

    private final String html;
    private final Document page;
    private final List<Dropped> dropped = new ArrayList<>();

    private HtmlPage(String html) {
        this.html = html;
        this.page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    }

    static boolean looksLike(String text) {
        return START.matcher(text.substring(0, Math.min(PROLOGUE, text.length())))
                .find();
    }

    /// @param encoding what the file was decoded with
    /// @param problems what came up when it was
    static Extract read(String html, String encoding, List<String> problems) {
        HtmlPage page = new HtmlPage(html);
        Declared declared = page.declared();
        HtmlText text = page.text();
        return new Extract(
                text.text(),
                text.headings(),
                text.rows(),
                declared,
                new ContentType("HTML", encoding),
                html,
                page.dropped,
                problems);
    }

    /// All that a page shows.
    static HtmlText allText(String html) {
        return HtmlText.of(new HtmlPage(html).page.body(), html);
    }

    private Declared declared() {
        LinkedData data = LinkedData.of(page);
        return new Declared(
                title(data).orElse(null),
                meta("ContentSource", "source", "SiteName", "og:site_name")
                        .or(data::publisher)
                        .orElse(null),
                meta("Author", "article:author")
                        .or(data::author)
                        .map(Bylines::names)
                        .orElse(List.of()),
                meta("Editor").orElse(null),
                meta(
                                "PubDate",
                                "publishdate",
                                "article:published_time",
                                "datePublished",
                                "og:release_date",
                                "weibo: article:create_at")
                        .or(data::published)
                        .flatMap(Bylines::published)
                        .orElse(null),
                url().orElse(null));
    }

    private Optional<String> title(LinkedData data) {
        List<Element> headlines = page.select("h1");
        return meta("ArticleTitle", "og:title")
                .or(data::headline)
                .or(() -> headlines.size() == 1 ? text(headlines.getFirst()) : Optional.empty())
                .or(() ->
                        text(page.title()).map(title -> TITLE_END.matcher(title).replaceFirst("")))
                .filter(title -> !title.isBlank());
    }

    private Optional<URI> url() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        meta("og:url", "Url").orElse(""),
                        SAVED_FROM
                                .matcher(html.substring(0, Math.min(PROLOGUE, html.length())))
                                .results()
                                .findFirst()
                                .map(match -> match.group(1))
                                .orElse(""))
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .flatMap(url -> Bylines.uri(url).stream())
                .findFirst();
    }

    private Optional<String> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> page.select("meta").stream()
                        .filter(meta -> meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("itemprop").equalsIgnoreCase(name)))
                .flatMap(meta -> text(meta.attr("content")).stream())
                .findFirst();
    }

    private static Optional<String> text(Element element) {
        return text(element.text());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private HtmlText text() {
        Element body = page.body();
        body.select(NEVER_SEEN).remove();
        int all = body.text().length();
        body.select("[id], [class], " + LIKELY_FURNITURE + ", " + FURNITURE).stream()
                .filter(element -> isFurniture(element, all))
                .toList()
                .forEach(element -> drop(element, Dropped.Reason.MENU));
        body.select("ul, ol, dl, div, table, section, p, td").stream()
                .filter(HtmlPage::isLinkList)
                .toList()
                .forEach(element -> drop(element, Dropped.Reason.LINKS));
        return HtmlText.of(body, html);
    }

    /// What is within something that was dropped goes with that.
    private void drop(Element element, Dropped.Reason reason) {
        if (!element.root().equals(page)) {
            return;
        }
        String words = element.text();
        if (!words.isBlank()) {
            Range start = element.sourceRange();
            Range end = element.endSourceRange();
            boolean known = start.isTracked() && end.isTracked() && end.endPos() > start.startPos();
            dropped.add(new Dropped(known ? new Span(start.startPos(), end.endPos()) : null, words, reason));
        }
        element.remove();
    }

    private static boolean isFurniture(Element element, int all) {
        boolean likely = element.is(LIKELY_FURNITURE)
                || FURNITURE_NAME
                        .matcher(element.id() + " " + element.className())
                        .find();
        return element.is(FURNITURE) || (likely && element.text().length() <= MAX_FURNITURE * all);
    }

    private static boolean isLinkList(Element element) {
        List<Element> links = element.select("a[href]");
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return links.size() >= MIN_LINKS && linked >= LINK_LIST * element.text().length();
    }
}
