package dev.yinju.reports;

import com.sun.management.OperatingSystemMXBean;
import dev.yinju.index.FolderWatch;
import dev.yinju.index.Intake;
import dev.yinju.index.ReportIndex;
import dev.yinju.index.UpdateListener;
import dev.yinju.index.UpdateSummary;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/// Indexes very many files, each time in a process of its own with a small heap, and says how long that takes and how
/// much memory. Makes the files first: texts of 3 kB, and one large PDF. Arguments: how many files, once or more.
///
/// Without vectors, as they are another matter.
final class ScaleTrial {

    private static final String HEAP = "-Xmx256m";
    private static final int FILES_A_FOLDER = 1_000;
    private static final int PAGES = 4_000;
    private static final String LARGE = "0000/large.pdf";

    private ScaleTrial() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("run")) {
            run(arguments[1], Path.of(arguments[2]), Path.of(arguments[3]), Integer.parseInt(arguments[4]));
            return;
        }
        System.out.println("| files | what is done | s | s of a core | files/s | MB/s | resident, at most | index |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String count : arguments) {
            Path folder = Files.createTempDirectory("scale");
            makeFiles(folder.resolve("reports"), Integer.parseInt(count));
            child(folder, "indexed", 60);
            child(folder, "opened again, nothing has changed", 60);
            Files.writeString(folder.resolve("reports/0000/new.txt"), new InventedReports(-1).text());
            child(folder, "one new file", 60);
            child(folder, "asked to look, nothing has changed", 60);
            deleteTree(folder.resolve("index"));
            child(folder, "indexed, 1 s a file at most", 1);
            deleteTree(folder);
        }
    }

    private static void makeFiles(Path folder, int count) throws IOException {
        for (int i = 0; i < count - 1; i++) {
            Path file = folder.resolve("%04d/%06d.txt".formatted(i / FILES_A_FOLDER, i));
            if (i % FILES_A_FOLDER == 0) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, new InventedReports(i).text());
        }
        Files.write(folder.resolve(LARGE), new InventedReports(0).pdf(PAGES));
    }

    private static void child(Path folder, String what, int seconds) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScaleTrial.class.getName(),
                "run",
                what,
                folder.resolve("reports").toString(),
                folder.resolve("index").toString(),
                String.valueOf(seconds));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " ended with " + process.exitValue());
        }
    }

    private static void run(String what, Path reports, Path data, int seconds) throws Exception {
        LogManager.getLogManager().reset(); // PDFBox tells of fonts
        long start = System.nanoTime();
        Intake intake =
                new Intake(new ReportFolder(reports, 32L << 20), new ReportReader(), Duration.ofSeconds(seconds));
        try (ReportIndex index = ReportIndex.open(data)) {
            UpdateSummary summary =
                    what.startsWith("asked to look") ? look(index, intake) : index.update(intake, UpdateListener.NONE);
            double took = (System.nanoTime() - start) / 1e9;
            double cpu =
                    ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
            boolean read = summary.changed() > 1;
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.1f | %s | %s | %d MB | %d MB |",
                    index.size(),
                    what + (summary.skipped() > 0 ? "; %d given up".formatted(summary.skipped()) : ""),
                    took,
                    cpu,
                    read ? "%.0f".formatted(summary.changed() / took) : "",
                    read ? "%.1f".formatted(size(reports) / took / 1e6) : "",
                    residentAtMost(),
                    Math.round(size(data) / 1e6)));
        }
    }

    private static UpdateSummary look(ReportIndex index, Intake intake) throws Exception {
        try (FolderWatch watch = new FolderWatch(index, intake, summary -> {})) {
            watch.start();
            watch.lookNow().get(10, TimeUnit.MINUTES);
            long start = System.nanoTime();
            UpdateSummary summary = watch.lookNow().get(10, TimeUnit.MINUTES);
            System.err.printf(
                    Locale.ROOT, "a look at %,d files: %d ms%n", index.size(), (System.nanoTime() - start) / 1_000_000);
            return summary;
        }
    }

    /// In MB, as Linux counts it.
    private static long residentAtMost() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
