package dev.yinju.settings;

/// How much the program tells on standard error.
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    /// Everything, and where an unexpected error came from.
    DEBUG
}
