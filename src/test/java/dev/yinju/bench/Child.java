package dev.yinju.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A process of its own, with the JVM's usual settings. Memory and processor time are read from `/proc`, so this runs
/// on
/// Linux.
final class Child {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final double TICKS_PER_SECOND = 100;

    private final ProcessBuilder builder;

    private Child(List<String> command, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(JAVA));
        line.addAll(command);
        builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("YINJU_") || name.startsWith("TELEGRAM_"));
        builder.environment().putAll(new HashMap<>(environment));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /// A main class of this tree.
    static Child of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Child(command, Map.of());
    }

    /// The packaged program.
    static Child program(Path jar, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new Child(command, environment);
    }

    /// Runs it to its end.
    ///
    /// @return what it printed, as lines of a name, a space and a number; other lines are left out
    Map<String, Double> run() throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("[a-z0-9. ]+ [0-9.E-]+")) {
                    int space = line.lastIndexOf(' ');
                    figures.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("%s failed with %d".formatted(builder.command(), process.exitValue()));
        }
        return figures;
    }

    /// How long it runs, in seconds.
    double seconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        run();
        return (System.nanoTime() - start) / 1e9;
    }

    Process start() throws IOException {
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// A process's resident memory in MB: `VmRSS` now, `VmHWM` at its peak.
    static double megabytes(long pid, String which) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(which + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// The processor time that a process has used, in seconds.
    static double processorSeconds(long pid) throws IOException {
        String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                .replaceAll("^.*\\) ", "")
                .split(" ", -1);
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_PER_SECOND;
    }
}
