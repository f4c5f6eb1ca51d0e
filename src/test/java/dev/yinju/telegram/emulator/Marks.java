package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what the server marks by itself in what people write: commands and mentions that stand alone. Chinese
/// characters are letters, so that neither `/ask问题` nor `问题@bot` is marked.
final class Marks {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_/@])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_/@])";
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "bot_command", Pattern.compile(BEFORE + "/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?" + AFTER),
            "mention", Pattern.compile(BEFORE + "@[A-Za-z0-9_]{3,32}" + AFTER));

    private Marks() {}

    static ArrayNode in(String text) {
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        PATTERNS.forEach((type, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                entities.addObject()
                        .put("type", type)
                        .put("offset", matcher.start())
                        .put("length", matcher.end() - matcher.start());
            }
        });
        return entities;
    }
}
