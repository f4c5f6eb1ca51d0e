package dev.yinju.index;

import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import java.util.Map;

/// The folder that an index was made from, as is written with every commit.
///
/// @param folder where it lies
/// @param identity what tells it from another folder at the same place, see [ReportFolder#identity()]; empty where the
///     file system does not say
record Origin(String folder, String identity) {

    private static final String FOLDER = "yinju.reports";
    private static final String IDENTITY = "yinju.reports.identity";

    /// Nothing is known of the folder.
    static final Origin UNKNOWN = new Origin("", "");

    static Origin of(ReportFolder folder) throws ReportFolderException {
        return new Origin(
                folder.location(), folder.identity().map(Object::toString).orElse(""));
    }

    /// As it was written with a commit.
    static Origin in(Map<String, String> commit) {
        return new Origin(commit.getOrDefault(FOLDER, ""), commit.getOrDefault(IDENTITY, ""));
    }

    /// As it is written with a commit.
    Map<String, String> stamp() {
        return Map.of(FOLDER, folder, IDENTITY, identity);
    }

    /// Whether this folder has taken the place of the other, as an empty one does where a disk is not mounted.
    boolean hasTakenThePlaceOf(Origin other) {
        return folder.equals(other.folder) && !identity.equals(other.identity);
    }
}
