package dev.yinju.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// How a file was when it was indexed.
///
/// @param size in bytes
/// @param modified the time of its last change, to the millisecond
/// @param hash of its content
record FileState(long size, Instant modified, ContentHash hash) {

    /// A file whose content could not be loaded for some reason. It fits no file, so that loading is tried again at
    /// every update, and is told from other reasons by its hash.
    static FileState unread(String reason) {
        return new FileState(-1, Instant.EPOCH, ContentHash.of(reason.getBytes(StandardCharsets.UTF_8)));
    }
}
