package dev.yinju.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its article to search engines, as JSON-LD in the words of schema.org.
final class LinkedData {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<JsonNode> articles = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(Document page) {
        LinkedData data = new LinkedData();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                data.collect(MAPPER.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // the page is read without it
            }
        }
        return data;
    }

    private void collect(JsonNode node) {
        if (node.hasNonNull("headline") || node.hasNonNull("datePublished")) {
            articles.add(node);
        }
        (node.isArray() ? node : node.path("@graph")).forEach(this::collect);
    }

    Optional<String> headline() {
        return text("headline");
    }

    Optional<String> published() {
        return text("datePublished");
    }

    Optional<String> publisher() {
        return articles.stream()
                .flatMap(article -> names(article.path("publisher")).stream())
                .findFirst();
    }

    /// Several joined by `、`.
    Optional<String> author() {
        return articles.stream()
                .map(article -> String.join("、", names(article.path("author"))))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private Optional<String> text(String field) {
        return articles.stream()
                .map(article -> article.path(field).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// A person or organisation may be a name, an object with a name, or a list of either.
    private static List<String> names(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .flatMap(one -> names(one).stream())
                    .collect(Collectors.toList());
        }
        String name = (node.isTextual() ? node : node.path("name")).asText("").strip();
        return name.isEmpty() ? List.of() : List.of(name);
    }
}
