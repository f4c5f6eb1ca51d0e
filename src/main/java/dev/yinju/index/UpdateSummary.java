package dev.yinju.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an update of the index did.
///
/// @param counts how many files were read or removed, by what was changed
/// @param skipped how many of those that were read hold nothing to quote
/// @param passages how many passages the others gave
/// @param unchanged how many files were left as they were
/// @param changes what was done about each file, in the order of their names; of very many, only the first
///     [#MOST_CHANGES]. [UpdateListener#changed] is told of all
public record UpdateSummary(
        Map<FileChange.Kind, Integer> counts, int skipped, long passages, int unchanged, List<FileChange> changes) {

    /// Memory must not grow with the number of files.
    static final int MOST_CHANGES = 1_000;

    public UpdateSummary {
        counts = Map.copyOf(counts);
        changes = List.copyOf(changes);
    }

    /// An update that found nothing to do.
    public static UpdateSummary unchanged(int files) {
        return new UpdateSummary(Map.of(), 0, 0, files, List.of());
    }

    public int count(FileChange.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// How many files were read or removed.
    public int changed() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many files were read and can be quoted.
    public int quotable() {
        return changed() - count(FileChange.Kind.REMOVED) - skipped;
    }

    /// Both, the other one having come after this one.
    UpdateSummary and(UpdateSummary later) {
        Tally tally = new Tally();
        tally.add(this);
        tally.add(later);
        return tally.summary(later.unchanged);
    }

    /// Counts changes while they happen.
    static final class Tally {
        private final Map<FileChange.Kind, Integer> counts = new EnumMap<>(FileChange.Kind.class);
        private final List<FileChange> changes = new ArrayList<>();
        private int skipped;
        private long passages;

        void add(FileChange change) {
            counts.merge(change.kind(), 1, Integer::sum);
            IndexedFile file = change.indexed();
            if (file != null) {
                passages += file.passages();
                skipped += file.quotable() ? 0 : 1;
            }
            keep(change);
        }

        private void add(UpdateSummary summary) {
            summary.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            passages += summary.passages;
            skipped += summary.skipped;
            summary.changes.forEach(this::keep);
        }

        private void keep(FileChange change) {
            if (changes.size() < MOST_CHANGES) {
                changes.add(change);
            }
        }

        int skipped() {
            return skipped;
        }

        UpdateSummary summary(int unchanged) {
            changes.sort(Comparator.comparing(FileChange::file));
            return new UpdateSummary(counts, skipped, passages, unchanged, changes);
        }
    }
}
