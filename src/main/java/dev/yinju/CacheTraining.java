package dev.yinju;

import dev.yinju.commands.CommandLineProgram;
import dev.yinju.commands.Streams;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the start-up cache of the packaged program, for the JVM that this runs on:
/// `java -cp yinju.jar dev.yinju.CacheTraining REPORTS [CACHE]`.
///
/// REPORTS is a folder with reports to be asked, CACHE the file to make, by default the one that `java -jar` looks for,
/// which is one of JDK 25 or later.
/// The exit code is 0, or 1 if no cache was made; the program does without.
final class CacheTraining {

    /// Whether this JVM keeps classes linked, and makes the cache in one run. Older ones archive them as they were
    /// loaded.
    private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;

    private final Path jar;
    private final Path reports;

    private CacheTraining(Path jar, Path reports) {
        this.jar = jar;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws InterruptedException {
        File jar = new File(System.getProperty("java.class.path"));
        try {
            Path cache = arguments.length > 1 ? Path.of(arguments[1]) : beside(jar);
            new CacheTraining(jar.toPath(), Path.of(arguments[0])).make(cache);
            System.out.printf(Locale.ROOT, "%s: %d MB%n", cache, Files.size(cache) >> 20);
        } catch (IOException e) {
            System.err.println("There is no start-up cache, and the program starts without: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path beside(File jar) throws IOException {
        if (!AHEAD_OF_TIME) {
            throw new IOException("that takes a JDK of 25 or later, and this is " + Runtime.version());
        }
        return StartUpCache.beside(jar).file().toPath();
    }

    /// A cache that is in use must not be written to, so a new one takes its place.
    private void make(Path cache) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("yinju-training");
        Path made = cache.resolveSibling(cache.getFileName() + ".new");
        try {
            index(data);
            rehearse(made, data);
            Files.setLastModifiedTime(made, Files.getLastModifiedTime(jar));
            Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            delete(data);
        }
    }

    private void index(Path data) throws IOException {
        String[] index = {"index", "--reports", reports.toString(), "--data", data.toString()};
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(messages, true, StandardCharsets.UTF_8));
        if (CommandLineProgram.run(index, streams, Map.of()) != 0) {
            throw new IOException(messages.toString(StandardCharsets.UTF_8));
        }
    }

    /// Without the optimising compiler, the JVM does not keep in the cache how often what was run: with that, it would
    /// optimise at every start what is over before it is done.
    private void rehearse(Path made, Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                (AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + made,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", jar.toString(), Rehearsal.class.getName()));
        command.addAll(List.of(reports.toString(), data.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !Files.exists(made)) {
            throw new IOException(String.join(" ", command) + " failed: " + output);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
