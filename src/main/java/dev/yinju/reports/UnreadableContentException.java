package dev.yinju.reports;

/// Content that holds no report. The message says why, and what to do about it.
final class UnreadableContentException extends Exception {

    UnreadableContentException(String message) {
        super(message);
    }
}
