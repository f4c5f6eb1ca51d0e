package dev.yinju.index;

import dev.yinju.reports.ReportFolder;

/// How a file was when it was indexed.
///
/// @param version see [ReportFolder.Entry#version()]
/// @param hash of its content; of the reason where it was given up
record FileState(long version, ContentHash hash) {

    /// A version that no file has.
    private static final long UNKNOWN = 0;

    /// A file whose content was loaded so soon after its last change that another one may bear the same time stamp.
    /// It fits no file, so that the content is looked at again at the next update.
    static FileState unsettled(ContentHash hash) {
        return new FileState(UNKNOWN, hash);
    }

    /// A file whose content could not be loaded for some reason. It fits no file, so that loading is tried again at
    /// every update, and is told from other reasons by its hash.
    static FileState unread(String reason) {
        return unsettled(ContentHash.of(reason));
    }

    /// Whether a file is still the same, so that its content need not be read.
    boolean fits(ReportFolder.Entry entry) {
        return version == entry.version();
    }
}
