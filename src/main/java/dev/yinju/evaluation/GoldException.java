package dev.yinju.evaluation;

/// A file of gold questions cannot be used. The message names the file, and the line where there is one.
public final class GoldException extends Exception {
    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }

    GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
