package dev.yinju.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands between two lines `---` at the top of a Markdown file: simple keys and values.
///
/// @param length how much of the file it takes up
/// @param values by key, in small letters
record FrontMatter(int length, Map<String, String> values) {

    private static final Pattern FENCE = Pattern.compile("---[ \\t]*+(?:\\R|\\z)");

    /// Nobody writes so much of it; a line of dashes farther below is part of the text.
    private static final int MOST_LINES = 100;

    private static final Pattern ENTRY =
            Pattern.compile("^([A-Za-z_-]{1,40}):[ \\t]*(\\S[^\\n\\r]*)", Pattern.MULTILINE);

    static FrontMatter of(String markdown) {
        Matcher fence = FENCE.matcher(markdown);
        if (!fence.lookingAt()) {
            return new FrontMatter(0, Map.of());
        }
        int start = fence.end();
        int line = start;
        for (int lines = 0; lines <= MOST_LINES && line < markdown.length(); lines++) {
            if (fence.region(line, markdown.length()).lookingAt()) {
                Map<String, String> values = values(markdown.substring(start, line));
                return new FrontMatter(values.isEmpty() ? 0 : fence.end(), values);
            }
            int lineBreak = markdown.indexOf('\n', line);
            line = lineBreak < 0 ? markdown.length() : lineBreak + 1;
        }
        return new FrontMatter(0, Map.of());
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new HashMap<>();
        ENTRY.matcher(lines)
                .results()
                .forEach(entry -> values.put(entry.group(1).toLowerCase(Locale.ROOT), unquoted(entry.group(2))));
        return values;
    }

    private static String unquoted(String value) {
        return value.strip().replaceAll("^([\"'])(.*)\\1$", "$2").replaceAll("^\\[(.*)\\]$", "$1");
    }

    /// The file with blanks in its place, so that offsets stay what they are.
    String blankedOut(String markdown) {
        return " ".repeat(Math.max(0, length - 1)) + (length > 0 ? "\n" : "") + markdown.substring(length);
    }

    /// @param heading the title that the text shows
    Declared declared(@Nullable String heading) {
        Optional<String> date = value("date", "published", "pubdate");
        return new Declared(
                value("title").orElse(heading),
                value("publisher", "source", "site").orElse(null),
                value("author", "authors").map(Bylines::names).orElse(List.of()),
                value("editor").orElse(null),
                date.flatMap(Bylines::published).orElse(null),
                value("url", "link", "canonical").flatMap(Bylines::uri).orElse(null));
    }

    private Optional<String> value(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
