package dev.yinju.conversation;

import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.answering.Span;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How quotes and their sources are shown.
final class Citation {

    /// What stands between the parts of a line.
    static final String SEPARATOR = " · ";

    /// The greatest lengths of titles and publishers, so that a page of the list fits into one message too.
    private static final int TITLE_LIMIT = 80;

    private static final int PUBLISHER_LIMIT = 40;

    /// So many copies of a report are named.
    private static final int NAMED = 3;

    private static final String ELLIPSIS = "…";

    private Citation() {}

    /// A quote with the words that answer emphasised.
    static StyledText answer(Quote quote) {
        int shift = quote.leftOutBefore().length();
        return quotation(
                words(quote),
                quote.highlights().stream()
                        .map(span -> new Span(span.start() + shift, span.end() + shift))
                        .toList());
    }

    /// A quote that comes close: nothing in it is emphasised, because it does not answer.
    static StyledText closest(Quote quote) {
        return quotation(words(quote), List.of());
    }

    /// A quote's words, with an ellipsis where a sentence was shortened.
    private static String words(Quote quote) {
        return quote.leftOutBefore() + quote.text() + quote.leftOutAfter();
    }

    /// The report's title, shortened where it is very long.
    static String title(Source source) {
        return abbreviate(source.displayTitle(), TITLE_LIMIT);
    }

    /// Where the report can be read in a browser.
    static Optional<URI> page(Source source) {
        return Optional.ofNullable(source.url()).filter(Citation::isWebAddress);
    }

    /// Title, publisher and date, as far as they are known.
    static StyledText source(Source source) {
        StyledText.Builder line = new StyledText.Builder();
        String title = title(source);
        page(source).ifPresentOrElse(url -> line.append(title, new Style.Link(url)), () -> line.append(title));
        if (source.publisher() != null) {
            line.append(SEPARATOR).append(abbreviate(source.publisher(), PUBLISHER_LIMIT));
        }
        if (source.date() != null) {
            line.append(SEPARATOR).append(source.date().toString());
        }
        return line.build();
    }

    /// What tells other reports with the same words apart, of the first few: publisher and date, or the file's name.
    static String names(List<Source> sources) {
        return sources.stream().limit(NAMED).map(Citation::name).distinct().collect(Collectors.joining("、"));
    }

    private static String name(Source source) {
        String publisher = source.publisher() == null ? source.displayTitle() : source.publisher();
        String name = abbreviate(publisher, PUBLISHER_LIMIT);
        return source.date() == null ? name : name + " " + source.date();
    }

    /// A report's own words.
    ///
    /// @param emphasised stretches of them, in order; empty ones are passed over
    static StyledText quotation(String words, List<Span> emphasised) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(0, words.length(), new Style.Quotation()));
        for (Span span : emphasised) {
            if (span.length() > 0) {
                runs.add(new Run(span.start(), span.end(), new Style.Strong()));
            }
        }
        return new StyledText(words, runs);
    }

    /// Whether a browser may be sent there.
    static boolean isWebAddress(URI url) {
        return url.getHost() != null
                && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
    }

    /// The text on one line, shortened to a length in UTF-16 code units.
    static String abbreviate(String text, int limit) {
        String line = Typed.clean(text);
        if (line.length() <= limit) {
            return line;
        }
        int end = limit - ELLIPSIS.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
