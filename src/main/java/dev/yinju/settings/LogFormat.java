package dev.yinju.settings;

/// How the lines on standard error look.
public enum LogFormat {
    TEXT,
    /// One JSON object a line.
    JSON
}
