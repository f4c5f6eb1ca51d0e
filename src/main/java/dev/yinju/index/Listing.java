package dev.yinju.index;

import dev.yinju.reports.ReportFolder;
import java.util.List;
import java.util.Set;

/// The files of the reports folder as an update is to see them.
///
/// @param entries the files to be indexed, sorted by their names; what is not here is forgotten
/// @param unfinished files that are not to be looked at now: what the index knows of them stays
/// @param unlisted files and folders that could not be looked at: what the index knows of them stays
record Listing(List<ReportFolder.Entry> entries, Set<String> unfinished, Set<String> unlisted) {

    Listing {
        entries = List.copyOf(entries);
        unfinished = Set.copyOf(unfinished);
        unlisted = Set.copyOf(unlisted);
    }

    static Listing of(ReportFolder.Contents contents) {
        return new Listing(contents.entries(), Set.of(), contents.unlisted());
    }

    /// Whether what the index knows of a file stays as it is.
    boolean keeps(String file) {
        return unfinished.contains(file)
                || unlisted.stream().anyMatch(missing -> file.equals(missing) || file.startsWith(missing + "/"));
    }
}
