package dev.yinju.index;

import java.time.Instant;

/// How a file was when it was indexed.
///
/// @param size in bytes
/// @param modified the time of its last change, to the millisecond
/// @param hash of its content
record FileState(long size, Instant modified, ContentHash hash) {}
