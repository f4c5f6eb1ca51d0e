package dev.yinju.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// Measures how fast files are read, in processor time of one core, against loading their bytes. Writes a table for
/// `docs/READING.md`.
final class ReadingSpeed {

    private static final int FILES = 2_000;
    private static final int ROUNDS = 3;

    private ReadingSpeed() {}

    private interface Work {
        void of(Path file) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("| | files a second | MB a second | of loading the bytes |\n|---|---|---|---|");
        measure("text, 3 kB each", FILES, i -> new InventedReports(i).text().getBytes(StandardCharsets.UTF_8));
        measure("HTML, 4 kB each", FILES, i -> new InventedReports(i).page().getBytes(StandardCharsets.UTF_8));
        measure("PDF, three pages each", FILES / 10, i -> new InventedReports(i).pdf(3));
    }

    private static void measure(String kind, int count, IntFunction<byte[]> content) throws IOException {
        Path folder = Files.createTempDirectory("reading-speed");
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            byte[] file = content.apply(i);
            bytes += file.length;
            files.add(Files.write(folder.resolve(i + ".txt"), file));
        }
        ReportReader reader = new ReportReader();
        double loading = seconds(files, Files::readAllBytes);
        double reading = seconds(files, file -> reader.read("a", Files.readAllBytes(file), new byte[0]));
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | 1/%d |",
                kind,
                Math.round(count / reading),
                bytes / reading / 1e6,
                Math.round(reading / loading)));
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// Processor time of the best of some rounds; the first ones warm up.
    private static double seconds(List<Path> files, Work work) throws IOException {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Path file : files) {
                work.of(file);
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best / 1e9;
    }
}
