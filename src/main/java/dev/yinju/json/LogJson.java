package dev.yinju.json;

import org.jspecify.annotations.Nullable;

/// A line of the log.
///
/// @param time in ISO 8601, UTC
/// @param level error, warn, info or debug
/// @param logger the class that wrote it
/// @param update the update it is about
/// @param chat a name for the chat it is about, from which the chat cannot be told
/// @param error what went wrong
public record LogJson(
        String time,
        String level,
        String logger,
        String message,
        @Nullable String update,
        @Nullable String chat,
        @Nullable String error) {}
