package dev.yinju.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Sees to it that a report that was saved several times answers once.
final class CopiedReports {

    /// Looked at for one answer at most this many times as many passages as are wanted, to find different ones.
    private static final int MOST = 16;

    private final PassageIndex.Snapshot snapshot;
    private final Map<String, List<Passage>> passages = new HashMap<>();

    CopiedReports(PassageIndex.Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// The passages that share most with the terms, best first, without those that only repeat in a copy of a
    /// report what a better one says; see [PassageIndex.Snapshot#search]. A clean passage never gives way to a
    /// damaged one.
    List<PassageIndex.Hit> search(Map<Term, Double> weights, int limit) {
        for (int asked = limit; ; asked *= 2) {
            List<PassageIndex.Hit> found = snapshot.search(weights, asked);
            List<PassageIndex.Hit> different = different(found);
            if (different.size() >= limit || found.size() < asked || asked >= MOST * limit) {
                return different.subList(0, Math.min(limit, different.size()));
            }
        }
    }

    private List<PassageIndex.Hit> different(List<PassageIndex.Hit> hits) {
        List<PassageIndex.Hit> different = new ArrayList<>();
        for (PassageIndex.Hit hit : hits) {
            List<String> copies = snapshot.copies(hit.passage().source().file());
            if (different.stream().noneMatch(better -> repeats(hit.passage(), better.passage(), copies))) {
                different.add(hit);
            }
        }
        return different;
    }

    private static boolean repeats(Passage passage, Passage better, List<String> copies) {
        return copies.contains(better.source().file())
                && (isDamaged(passage) || !isDamaged(better))
                && Words.of(passage.text()).nearlyAllIn(Words.of(better.text()));
    }

    private static boolean isDamaged(Passage passage) {
        return passage.sentences().stream().anyMatch(sentence -> sentence.role() == Sentence.Role.DAMAGED);
    }

    /// The copies of a window's report that say what the window says.
    List<Source> thatSay(Window window) {
        List<String> copies = snapshot.copies(window.passage().source().file());
        if (copies.isEmpty()) {
            return List.of();
        }
        Words words = Words.of(window.text());
        return copies.stream()
                .map(this::passagesOf)
                .filter(copy -> says(copy, words))
                .map(copy -> copy.getFirst().source())
                .toList();
    }

    private List<Passage> passagesOf(String file) {
        return passages.computeIfAbsent(file, snapshot::passages);
    }

    /// Copies may be cut up elsewhere, so two passages are looked at together.
    private static boolean says(List<Passage> copy, Words words) {
        return IntStream.range(0, copy.size())
                .mapToObj(i -> copy.subList(i, Math.min(copy.size(), i + 2)))
                .map(pair -> Words.of(pair.getFirst().text() + pair.getLast().text()))
                .anyMatch(words::nearlyAllIn);
    }
}
