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

    private static final Pattern BLOCK = Pattern.compile("\\A---[ \\t]*\\R((?:[^\\n]*+\\n)*?)---[ \\t]*(?:\\R|\\z)");
    private static final Pattern ENTRY =
            Pattern.compile("^([A-Za-z_-]{1,40}):[ \\t]*(\\S[^\\n\\r]*)", Pattern.MULTILINE);

    static FrontMatter of(String markdown) {
        Matcher block = BLOCK.matcher(markdown);
        Map<String, String> values = new HashMap<>();
        if (!block.find() || !ENTRY.matcher(block.group(1)).find()) {
            return new FrontMatter(0, values);
        }
        ENTRY.matcher(block.group(1))
                .results()
                .forEach(entry -> values.put(entry.group(1).toLowerCase(Locale.ROOT), unquoted(entry.group(2))));
        return new FrontMatter(block.end(), values);
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
