package dev.yinju.reports;

import dev.yinju.answering.Source;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody wrote down about a report, in a properties file in UTF-8 beside it. It overrides what the report says
/// of itself; a key without a value takes away what the report says.
final class SideFile {

    /// What is appended to the report's file name.
    static final String SUFFIX = ".meta.properties";

    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("title", "publisher", "author", "editor", "date", "time", "place", "url"));
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[、,，;；]\\s*");

    private final Properties properties = new Properties();
    private final List<String> problems = new ArrayList<>();

    SideFile(byte[] content) {
        try {
            properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            problem("it is no properties file (%s)".formatted(e.getMessage()));
        }
        properties.stringPropertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> problem("it has an unknown key '%s'; known are %s".formatted(key, KEYS)));
    }

    Source override(Source source) {
        return new Source(
                source.file(),
                text("title", source.title()),
                text("publisher", source.publisher()),
                authors(source.authors()),
                text("editor", source.editor()),
                date(source.date()),
                time(source.time()),
                text("place", source.place()),
                url(source.url()));
    }

    /// What is wrong with the side file, in words for the operator; known after [#override].
    List<String> problems() {
        return problems;
    }

    private @Nullable String text(String key, @Nullable String otherwise) {
        String value = properties.getProperty(key);
        if (value == null) {
            return otherwise;
        }
        return value.isBlank() ? null : value.strip();
    }

    private List<String> authors(List<String> otherwise) {
        String value = properties.getProperty("author");
        return value == null
                ? otherwise
                : SEPARATOR
                        .splitAsStream(value.strip())
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private @Nullable LocalDate date(@Nullable LocalDate otherwise) {
        String value = text("date", otherwise == null ? null : otherwise.toString());
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            problem("its date '%s' is not of the form 2020-12-31".formatted(value));
            return otherwise;
        }
    }

    private @Nullable LocalTime time(@Nullable LocalTime otherwise) {
        String value = text("time", otherwise == null ? null : otherwise.toString());
        try {
            return value == null ? null : LocalTime.parse(value);
        } catch (DateTimeException e) {
            problem("its time '%s' is not of the form 18:30".formatted(value));
            return otherwise;
        }
    }

    private @Nullable URI url(@Nullable URI otherwise) {
        String value = text("url", otherwise == null ? null : otherwise.toString());
        try {
            return value == null ? null : new URI(value);
        } catch (URISyntaxException e) {
            problem("its url '%s' is not an address".formatted(value));
            return otherwise;
        }
    }

    private void problem(String problem) {
        problems.add("the side file: " + problem);
    }
}
