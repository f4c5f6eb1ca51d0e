package dev.yinju.index;

import java.time.Instant;

/// How a file was when it was indexed.
///
/// @param size in bytes
/// @param modified the time of its last change, to the millisecond
/// @param hash of its content; of the reason where it was given up
record FileState(long size, Instant modified, ContentHash hash) {

    /// A size that no file has.
    private static final int UNKNOWN = -1;

    /// A file whose content was loaded so soon after its last change that another one may bear the same time stamp.
    /// It fits no file, so that the content is looked at again at the next update.
    static FileState unsettled(ContentHash hash) {
        return new FileState(UNKNOWN, Instant.EPOCH, hash);
    }

    /// A file whose content could not be loaded for some reason. It fits no file, so that loading is tried again at
    /// every update, and is told from other reasons by its hash.
    static FileState unread(String reason) {
        return unsettled(ContentHash.of(reason));
    }

    /// Whether a file with this size and time of change is still the same, so that its content need not be read.
    boolean fits(long size, Instant modified) {
        return this.size == size && this.modified.equals(modified);
    }
}
