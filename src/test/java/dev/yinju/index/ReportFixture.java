package dev.yinju.index;

import dev.yinju.answering.PassageIndex;
import dev.yinju.answering.Term;
import dev.yinju.answering.Tokenizer;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A folder of reports and an index over it.
public final class ReportFixture implements Closeable {

    /// Long enough ago for a time stamp to tell a change.
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final int MAX_BYTES = 1 << 20;

    /// Long enough for any honest file.
    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final Path temp;
    private final InstantSource clock;
    private ReportIndex index;
    private int written;

    public ReportFixture(Path temp) throws Exception {
        this(temp, InstantSource.system());
    }

    ReportFixture(Path temp, InstantSource clock) throws Exception {
        this.temp = temp;
        this.clock = clock;
        Files.createDirectories(reports());
        this.index = ReportIndex.open(folder(), clock);
    }

    Path folder() {
        return temp.resolve("index");
    }

    public Path reports() {
        return temp.resolve("reports");
    }

    /// Writes a report whose time of change differs from all before.
    public Path write(String file, String text) throws IOException {
        return write(file, text, LONG_AGO.plusSeconds(++written));
    }

    Path write(String file, String text, Instant modified) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    Path write(String file, byte[] content, Instant modified) throws IOException {
        Path path = reports().resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
        Files.setLastModifiedTime(path, FileTime.from(modified));
        return path;
    }

    public UpdateSummary update() throws Exception {
        return index.update(intake(), UpdateListener.NONE);
    }

    UpdateSummary update(Intake.Parser parser, Duration timeLimit) throws Exception {
        return index.update(intake(parser, timeLimit), UpdateListener.NONE);
    }

    Intake intake() {
        return intake(new ReportReader()::read, TIME_LIMIT);
    }

    Intake intake(Intake.Parser parser, Duration timeLimit) {
        return new Intake(new ReportFolder(reports(), MAX_BYTES), parser, timeLimit);
    }

    public ReportIndex index() {
        return index;
    }

    ReportIndex reopen() throws Exception {
        index.close();
        index = ReportIndex.open(folder(), clock);
        return index;
    }

    /// The files that can be quoted.
    List<String> quotable() {
        return index.files().stream()
                .filter(IndexedFile::quotable)
                .map(file -> file.source().file())
                .toList();
    }

    /// What the operator should know of a file.
    List<String> problems(String name) {
        return file(name).problems();
    }

    /// How the index knows a file.
    IndexedFile file(String name) {
        return index.files().stream()
                .filter(file -> file.source().file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The texts of the passages that share a term with a text, best first.
    List<String> found(String text) {
        try (var snapshot = index.snapshot()) {
            return snapshot.search(weights(text), 100).stream()
                    .map(hit -> hit.passage().text())
                    .toList();
        }
    }

    /// The hits for a text with how they scored, best first.
    List<PassageIndex.Hit> hits(String text, int limit) {
        try (var snapshot = index.snapshot()) {
            return snapshot.search(weights(text), limit);
        }
    }

    double idf(String term) {
        try (var snapshot = index.snapshot()) {
            return snapshot.idf(Tokenizer.terms(term).getFirst());
        }
    }

    static Map<Term, Double> weights(String text) {
        Map<Term, Double> weights = new LinkedHashMap<>();
        Tokenizer.terms(text).forEach(term -> weights.put(term, 1.0));
        return weights;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
