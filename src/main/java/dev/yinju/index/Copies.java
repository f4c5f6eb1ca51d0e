package dev.yinju.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Which files hold the same report, as their [fingerprints][Fingerprint] tell. Not every two files are compared, only
/// those that agree in a band of their fingerprints, so that many thousand files take less than a second.
final class Copies {

    /// Of files that agree in a band without being alike, each is compared with so many at most.
    private static final int MOST_COMPARED = 16;

    private final List<String> files = new ArrayList<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    private Copies() {}

    static Copies in(IndexReader reader) throws IOException {
        Copies copies = new Copies();
        for (LeafReaderContext leaf : reader.leaves()) {
            copies.add(leaf.reader());
        }
        copies.group();
        copies.files.clear();
        copies.fingerprints.clear();
        return copies;
    }

    /// The other files that hold nearly the same report as a file, in the order of their names.
    List<String> of(String file) {
        return groups.getOrDefault(file, List.of(file)).stream()
                .filter(other -> !other.equals(file))
                .toList();
    }

    /// How many files hold a report that another file holds too.
    int size() {
        return groups.size();
    }

    private void add(LeafReader reader) throws IOException {
        BinaryDocValues names = reader.getBinaryDocValues(Fields.NAME);
        BinaryDocValues prints = reader.getBinaryDocValues(Fields.FINGERPRINT);
        Bits live = reader.getLiveDocs();
        if (names == null || prints == null) {
            return;
        }
        for (int document = prints.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = prints.nextDoc()) {
            Fingerprint print = Fingerprint.of(prints.binaryValue());
            if ((live == null || live.get(document)) && !print.isNone() && names.advanceExact(document)) {
                files.add(names.binaryValue().utf8ToString());
                fingerprints.add(print);
            }
        }
    }

    private void group() {
        int[] parents = new int[files.size()];
        Arrays.setAll(parents, i -> i);
        long[] places = new long[files.size()];
        for (int band = 0; band < Fingerprint.BANDS; band++) {
            for (int i = 0; i < places.length; i++) {
                places[i] = (long) fingerprints.get(i).band(band) << 32 | i;
            }
            Arrays.sort(places);
            for (int start = 0; start < places.length; ) {
                start = join(places, start, parents);
            }
        }
        collect(parents);
    }

    /// Joins the copies among the files that agree in a band, from `start` on; returns where they end.
    private int join(long[] places, int start, int[] parents) {
        List<Integer> different = new ArrayList<>();
        int next = start;
        for (; next < places.length && places[next] >>> 32 == places[start] >>> 32; next++) {
            int file = (int) places[next];
            boolean joined = false;
            for (int i = 0; i < different.size() && !joined; i++) {
                joined = fingerprints.get(file).isLike(fingerprints.get(different.get(i)));
                if (joined) {
                    parents[root(parents, file)] = root(parents, different.get(i));
                }
            }
            if (!joined && different.size() < MOST_COMPARED) {
                different.add(file);
            }
        }
        return next;
    }

    private static int root(int[] parents, int file) {
        int root = file;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void collect(int[] parents) {
        Map<Integer, List<String>> byRoot = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            if (root(parents, i) != i || parents[i] != i) {
                byRoot.computeIfAbsent(root(parents, i), root -> new ArrayList<>(List.of(files.get(root))))
                        .add(files.get(i));
            }
        }
        for (List<String> group : byRoot.values()) {
            group.sort(null);
            group.forEach(file -> groups.put(file, group));
        }
    }
}
