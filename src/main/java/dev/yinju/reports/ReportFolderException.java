package dev.yinju.reports;

/// A reports folder, or a file in it, cannot be read. The message says what is wrong and what to do, in words for the
/// operator.
public final class ReportFolderException extends Exception {

    public ReportFolderException(String message) {
        super(message);
    }

    ReportFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
