package dev.yinju.settings;

/// A setting that cannot be used. The message names it, where it stands, and what is allowed there.
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
