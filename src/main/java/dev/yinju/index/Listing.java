package dev.yinju.index;

import dev.yinju.reports.ReportFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /// Whether the index knows just these files, and none of them has changed.
    ///
    /// @param known how the index knows files
    boolean fits(Map<String, FileState> known) {
        long kept = known.keySet().stream().filter(this::keeps).count();
        return known.size() - kept == entries.size()
                && entries.stream().allMatch(entry -> isKnown(entry, known.get(entry.file())));
    }

    private static boolean isKnown(ReportFolder.Entry entry, @Nullable FileState state) {
        return state != null && state.fits(entry);
    }

    /// Whether what the index knows of a file stays as it is.
    boolean keeps(String file) {
        return unfinished.contains(file)
                || unlisted.stream().anyMatch(missing -> file.equals(missing) || file.startsWith(missing + "/"));
    }
}
