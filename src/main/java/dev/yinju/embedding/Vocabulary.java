package dev.yinju.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tokens that a model knows, and their numbers.
final class Vocabulary {

    private static final int ABOUT = 1 << 15;

    private final Map<String, Integer> ids;
    private final int start;
    private final int end;
    private final int unknown;

    private Vocabulary(Map<String, Integer> ids) throws IOException {
        this.ids = ids;
        this.start = special("[CLS]");
        this.end = special("[SEP]");
        this.unknown = special("[UNK]");
    }

    /// Reads the vocabulary of a `tokenizer.json`.
    ///
    /// @throws IOException if it cannot be read or lacks a token that every BERT model has
    /// @see <a href="https://huggingface.co/docs/tokenizers">the format</a>
    static Vocabulary read(InputStream json) throws IOException {
        Map<String, Integer> ids = new HashMap<>(ABOUT);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        ids.put(parser.currentName(), parser.nextIntValue(-1));
                    }
                }
            }
        }
        return new Vocabulary(ids);
    }

    /// Reads what [#list()] has given.
    ///
    /// @throws IOException if it cannot be read or lacks a token that every BERT model has
    static Vocabulary of(Path list) throws IOException {
        String tokens = Files.readString(list);
        Map<String, Integer> ids = new HashMap<>(2 * ABOUT);
        int start = 0;
        for (int end = tokens.indexOf('\n'); end >= 0; end = tokens.indexOf('\n', start)) {
            ids.put(tokens.substring(start, end), ids.size());
            start = end + 1;
        }
        return new Vocabulary(ids);
    }

    /// The tokens in the order of their numbers, a line each.
    ///
    /// @throws IOException if the numbers are not those from 0 on, each once
    String list() throws IOException {
        List<Map.Entry<String, Integer>> tokens = new ArrayList<>(ids.entrySet());
        tokens.sort(Map.Entry.comparingByValue());
        StringBuilder list = new StringBuilder();
        for (int id = 0; id < tokens.size(); id++) {
            if (tokens.get(id).getValue() != id) {
                throw new IOException("the language model's vocabulary is not numbered from 0 on");
            }
            list.append(tokens.get(id).getKey()).append('\n');
        }
        return list.toString();
    }

    private int special(String token) throws IOException {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IOException("the language model's vocabulary lacks " + token);
        }
        return id;
    }

    boolean contains(String token) {
        return ids.containsKey(token);
    }

    /// The number of a token; that of the unknown token if the vocabulary lacks it.
    int id(String token) {
        return ids.getOrDefault(token, unknown);
    }

    /// Stands before every text.
    int start() {
        return start;
    }

    /// Stands after every text.
    int end() {
        return end;
    }

    int unknown() {
        return unknown;
    }
}
