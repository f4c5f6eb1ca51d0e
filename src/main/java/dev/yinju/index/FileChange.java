package dev.yinju.index;

import org.jspecify.annotations.Nullable;

/// What an update did about one file.
///
/// @param file the path relative to the reports folder
/// @param kind what changed
/// @param indexed how the index knows the file now; absent for a removed one
public record FileChange(String file, Kind kind, @Nullable IndexedFile indexed) {

    /// How a file differs from what the index held.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
