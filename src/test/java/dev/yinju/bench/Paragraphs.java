package dev.yinju.bench;

import dev.yinju.answering.Passage;
import dev.yinju.reports.Reading;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportFolderException;
import dev.yinju.reports.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The distinct paragraphs of some folders of reports, to make collections of any size of: each is of a length that
/// becomes one passage by itself, so that its vectors are computed once, in however many reports it stands.
///
/// @param texts in random order, always the same one
record Paragraphs(List<String> texts) {

    private static final int SHORTEST = 120;
    private static final int LONGEST = 380;
    private static final int OF_A_REPORT = 10;
    private static final long SEED = 7;

    /// @param most so many at most
    static Paragraphs of(List<Path> folders, int most) throws ReportFolderException {
        Set<String> texts = new LinkedHashSet<>();
        for (Path path : folders) {
            ReportFolder folder = new ReportFolder(path, 32L << 20);
            for (ReportFolder.Entry entry : folder.list().entries()) {
                if (new ReportReader().read(entry.file(), folder.content(entry), folder.sideFile(entry))
                        instanceof Reading.Read(var report)) {
                    report.passages().stream()
                            .map(Passage::text)
                            .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                            .filter(text -> text.indexOf('\n') < 0)
                            .forEach(texts::add);
                }
            }
        }
        List<String> mixed = new ArrayList<>(texts);
        Collections.shuffle(mixed, new Random(SEED));
        return new Paragraphs(List.copyOf(mixed.subList(0, Math.min(most, mixed.size()))));
    }

    /// Writes a collection of reports, a thousand a sub-folder.
    ///
    /// @return its size in bytes
    long write(int reports, Path folder) throws IOException {
        Random random = new Random(SEED);
        long bytes = 0;
        for (int i = 0; i < reports; i++) {
            Path subFolder = folder.resolve(String.valueOf(i / 1000));
            if (i % 1000 == 0) {
                Files.createDirectories(subFolder);
            }
            List<String> chosen = new ArrayList<>();
            for (int n = 0; n < OF_A_REPORT; n++) {
                chosen.add(texts.get(random.nextInt(texts.size())));
            }
            byte[] report = (String.join("\n\n", chosen) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(subFolder.resolve(i + ".txt"), report);
            bytes += report.length;
        }
        return bytes;
    }
}
