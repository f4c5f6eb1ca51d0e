package dev.yinju.json;

/// A text is not the JSON that was expected. The message says what is wrong with it.
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonException(String message) {
        super(message);
    }

    JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
