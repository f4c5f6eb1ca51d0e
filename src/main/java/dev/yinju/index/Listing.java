package dev.yinju.index;

import dev.yinju.reports.ReportFolder;
import java.util.List;
import java.util.Set;

/// The files of the reports folder as an update is to see them.
///
/// @param entries the files to be indexed, sorted by their names; what is not here is forgotten
/// @param unfinished files that are not to be looked at now: what the index knows of them stays
record Listing(List<ReportFolder.Entry> entries, Set<String> unfinished) {

    Listing {
        entries = List.copyOf(entries);
        unfinished = Set.copyOf(unfinished);
    }
}
