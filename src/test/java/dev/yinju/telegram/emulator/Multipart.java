package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `multipart/form-data`, in which files are uploaded. A file becomes an object with its `name` and `content`.
final class Multipart {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// What refers to another part that holds the file.
    private static final String ATTACHED = "attach://";

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename(?:\\*)?=\"?([^\"\r\n;]*)\"?");

    private Multipart() {}

    static boolean is(String contentType) {
        return contentType.startsWith("multipart/form-data");
    }

    static ObjectNode read(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("no boundary: " + contentType);
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head >= 0) {
                add(part.substring(0, head), part.substring(head + 4, part.length() - 2), parameters);
            }
        }
        JsonNode attached = parameters.path("document");
        if (attached.asText().startsWith(ATTACHED)) {
            parameters.set("document", parameters.remove(attached.asText().substring(ATTACHED.length())));
        }
        return parameters;
    }

    private static void add(String head, String latin, ObjectNode parameters) {
        String headers = utf8(head);
        String value = utf8(latin);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        Matcher file = FILE.matcher(headers);
        if (file.find()) {
            parameters.putObject(name.group(1)).put("name", file.group(1)).put("content", value);
        } else if (value.startsWith("{") || value.startsWith("[")) {
            try {
                parameters.set(name.group(1), JSON.readTree(value));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(value, e);
            }
        } else {
            parameters.put(name.group(1), value);
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
