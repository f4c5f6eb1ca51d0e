package dev.yinju.reports;

import dev.yinju.answering.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out what a report says of itself. Bylines say it best, then the start of the text, then the page around it.
final class SourceFinder {

    private static final Pattern SIGNED = Pattern.compile("[。！!？?”」]\\s*[(（][^()（）]++[)）]$");
    private static final int DATELINE = 80;
    private static final int HEADER_LINES = 5;

    private final Article article;
    private final List<Line> bylines;
    private final String opening;

    private SourceFinder(Article article) {
        this.article = article;
        this.bylines =
                Stream.concat(article.head().stream(), article.tail().stream()).toList();
        this.opening = article.body().stream()
                .filter(Line::isProse)
                .findFirst()
                .map(line -> line.plain().substring(0, Math.min(DATELINE, line.length())))
                .orElse("");
    }

    static Source find(String file, Article article, Declared declared) {
        SourceFinder finder = new SourceFinder(article);
        List<String> authors = finder.authors();
        Published published = finder.inBylines(Bylines::published).orElse(declared.published());
        return new Source(
                file,
                finder.title(declared),
                finder.publisher().orElse(declared.publisher()),
                authors.isEmpty() ? declared.authors() : authors,
                finder.inBylines(Bylines::editor).orElse(declared.editor()),
                published == null ? null : published.date(),
                published == null ? null : published.time(),
                finder.place().orElse(null),
                finder.inBylines(Bylines::url).orElse(declared.url()));
    }

    private @Nullable String title(Declared declared) {
        return declared.title() != null || article.title() == null
                ? declared.title()
                : article.title().text();
    }

    private Optional<String> publisher() {
        return inBylines(Bylines::publisher)
                .or(() -> Publishers.fromDateline(opening))
                .or(() -> inHeader(Publishers::fromHeader))
                .or(() -> bylines.isEmpty()
                        ? Optional.empty()
                        : inHeader(line -> Optional.of(line).filter(Publishers::isSiteName)));
    }

    private Optional<String> place() {
        return inBylines(Bylines::place).or(() -> Bylines.place(opening)).or(() -> Publishers.placeOfDateline(opening));
    }

    private List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        bylines.forEach(line -> authors.addAll(Bylines.authors(line.plain())));
        authors.addAll(Bylines.datelineAuthors(opening));
        if (!article.body().isEmpty()) {
            String last = article.body().getLast().plain();
            boolean signed = SIGNED.matcher(last).find();
            Bylines.signature(signed ? last : "").ifPresent(authors::addAll);
        }
        return new ArrayList<>(authors);
    }

    private <T> Optional<T> inBylines(Function<String, Optional<T>> reader) {
        return bylines.stream()
                .map(Line::plain)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Looks at the lines above the article that are not part of it.
    private Optional<String> inHeader(Function<String, Optional<String>> reader) {
        int start =
                article.body().isEmpty() ? 0 : article.body().getFirst().span().start();
        return article.dropped().stream()
                .map(Article.Other::line)
                .limit(HEADER_LINES)
                .filter(line -> line.span().start() < start)
                .map(Line::text)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
