package dev.yinju.index;

import java.util.List;

/// What an update of the index did.
///
/// @param changes the files that were read or removed, in the order of their names
/// @param unchanged how many files were left as they were
public record UpdateSummary(List<FileChange> changes, int unchanged) {

    public UpdateSummary {
        changes = List.copyOf(changes);
    }

    public long count(FileChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
