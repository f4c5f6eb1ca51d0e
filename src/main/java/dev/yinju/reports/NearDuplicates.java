package dev.yinju.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds reports that are the same but for a few words: saved twice, reprinted by another site, or written in the
/// other script.
public final class NearDuplicates {

    /// Of 300 news reports, copies measured .85 and more, abridged versions and reports on the same event .54 and less.
    private static final double SAME = 0.7;

    /// Only fingerprints that agree in a whole band are compared: with 24 bands of 4 values, 99.9 % of the pairs with a
    /// similarity of .7, and 18 % of those with .3.
    private static final int BAND = 4;

    private NearDuplicates() {}

    /// The groups of files that hold the same report, each sorted, in the order of their first files. Files that are
    /// like no other are in no group.
    ///
    /// @param fingerprints the reports' fingerprints by file
    public static List<List<String>> groups(Map<String, Fingerprint> fingerprints) {
        Map<String, String> leaders = new HashMap<>();
        for (List<String> candidates : candidates(fingerprints)) {
            String first = candidates.getFirst();
            for (String file : candidates.subList(1, candidates.size())) {
                if (!leader(leaders, first).equals(leader(leaders, file)) && same(fingerprints, first, file)) {
                    join(leaders, first, file);
                }
            }
        }
        Map<String, List<String>> groups = new TreeMap<>();
        fingerprints.keySet().stream()
                .sorted()
                .forEach(file -> groups.computeIfAbsent(leader(leaders, file), key -> new ArrayList<>())
                        .add(file));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static Collection<List<String>> candidates(Map<String, Fingerprint> fingerprints) {
        Map<Long, List<String>> byBand = new HashMap<>();
        fingerprints.keySet().stream().sorted().forEach(file -> {
            for (int start = 0; start < Fingerprint.SIZE; start += BAND) {
                Fingerprint fingerprint = fingerprints.get(file);
                if (fingerprint != null) {
                    byBand.computeIfAbsent(fingerprint.band(start, BAND), key -> new ArrayList<>())
                            .add(file);
                }
            }
        });
        return byBand.values();
    }

    private static boolean same(Map<String, Fingerprint> fingerprints, String one, String other) {
        Fingerprint first = fingerprints.get(one);
        Fingerprint second = fingerprints.get(other);
        return first != null && second != null && first.similarity(second) >= SAME;
    }

    private static String leader(Map<String, String> leaders, String file) {
        String leader = file;
        for (String next = leaders.get(leader); next != null; next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }

    /// The first of two leaders leads both groups.
    private static void join(Map<String, String> leaders, String one, String other) {
        String first = leader(leaders, one);
        String second = leader(leaders, other);
        if (first.compareTo(second) < 0) {
            leaders.put(second, first);
        } else {
            leaders.put(first, second);
        }
    }
}
