package dev.yinju.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process takes of the machine. Needs Linux, for `/proc`, and the JDK's `jcmd`.
///
/// @param liveHeap the bytes of what is reachable, after a collection
/// @param resident the bytes that are in memory
/// @param threads those of the operating system
record Footprint(long liveHeap, long resident, long threads) {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern INBOX_DEPTH = Pattern.compile("\"inbox_depth\":(\\d+)");

    /// That of a running JVM.
    static Footprint of(long pid) throws IOException, InterruptedException {
        return new Footprint(liveHeap(pid), status(pid, "VmRSS:") * 1_024, status(pid, "Threads:"));
    }

    /// The larger of each number.
    Footprint max(Footprint other) {
        return new Footprint(
                Math.max(liveHeap, other.liveHeap),
                Math.max(resident, other.resident),
                Math.max(threads, other.threads));
    }

    /// How many updates wait in the bot whose health is told at a port.
    static int inboxDepth(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/healthz"))
                    .build();
            Matcher depth = INBOX_DEPTH.matcher(
                    client.send(request, BodyHandlers.ofString()).body());
            if (!depth.find()) {
                throw new IOException("/healthz tells no inbox_depth");
            }
            return Integer.parseInt(depth.group(1));
        }
    }

    /// A port that nothing listens on.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long liveHeap(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.class_histogram").start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        String total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElse("Total 0 0");
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }

    private static long status(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip().split("\\s+", -1)[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
