import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes a folder with the program, a Java runtime of its own and a start-up cache, for the machine that this runs on,
/// with Linux or macOS. Run by `mvn -Pdist package`.
///
/// Takes the packaged program, the folder to make, and the project's folder, whose licences go with the program and whose
/// `seeds` train the cache.
public final class Distribution {

    /// What the program and its libraries use of the JDK: character sets of old files, TLS with elliptic curves, fonts
    /// and pictures within PDF, and the pages of health and metrics among them.
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,"
            + "java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";

    /// Whether this JDK keeps classes as they are after linking; older ones keep them as they are after loading.
    private static final boolean KNOWS_AOT = Runtime.version().feature() >= 25;

    private Distribution() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Path home = Path.of(arguments[1]);
        Path project = Path.of(arguments[2]);
        refuseWindows();
        delete(home);
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("bin"));
        runtime(home.resolve("runtime"));
        copyForThisMachine(jar, home.resolve("lib/yinju.jar"));
        launcher(home.resolve("bin/yinju"));
        for (String name : List.of("LICENSE", "NOTICE")) {
            Files.copy(project.resolve(name), home.resolve(name));
        }
        train(home, project.resolve("seeds"));
        System.out.printf(Locale.ROOT, "%s: %d MB%n", home, size(home) >> 20);
    }

    private static void refuseWindows() {
        String os = System.getProperty("os.name");
        if (os.startsWith("Windows")) {
            throw new IllegalStateException("The folder is started by a script for /bin/sh and cannot be made on " + os
                    + ". Run java -jar target/yinju.jar there.");
        }
    }

    private static void runtime(Path folder) {
        int failed = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("this JDK has no jlink"))
                .run(
                        System.out,
                        System.err,
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-6",
                        "--output",
                        folder.toString());
        if (failed != 0) {
            throw new IllegalStateException("jlink failed");
        }
    }

    /// Leaves out the native libraries of other machines.
    private static void copyForThisMachine(Path from, Path to) throws IOException {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String onnx = (mac ? "osx-" : "linux-") + (arm ? "aarch64/" : "x64/");
        String sqlite = mac ? "Mac/" + (arm ? "aarch64/" : "x86_64/") : "Linux";
        try (ZipFile in = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : in.stream().toList()) {
                String name = entry.getName();
                boolean other = isOther(name, "ai/onnxruntime/native/", onnx)
                        || isOther(name, "org/sqlite/native/", sqlite);
                if (!other) {
                    ZipEntry copy = new ZipEntry(name);
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (InputStream content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
        }
    }

    private static boolean isOther(String name, String folder, String kept) {
        return name.startsWith(folder) && !name.equals(folder) && !name.startsWith(folder + kept);
    }

    /// Memory that is not needed goes back to the system.
    private static void launcher(Path file) throws IOException {
        Files.writeString(
                file,
                """
                #!/bin/sh
                # Starts Yinju on the Java runtime that comes with it. JAVA_OPTS adds options of the JVM.
                home=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd) || exit 1
                # shellcheck disable=SC2086
                exec "$home/runtime/bin/java" -XX:%s="$home/lib/yinju.cache" -Xlog:disable -Xlog:all=off \\
                    -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 $JAVA_OPTS \\
                    -jar "$home/lib/yinju.jar" "$@"
                """
                        .formatted(KNOWS_AOT ? "AOTCache" : "SharedArchiveFile"),
                StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// The program itself makes the cache, on the runtime that will use it.
    private static void train(Path home, Path reports) throws Exception {
        Process training = new ProcessBuilder(
                        home.resolve("runtime/bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        home.resolve("lib/yinju.jar").toString(),
                        "dev.yinju.CacheTraining",
                        reports.toString(),
                        home.resolve("lib/yinju.cache").toString())
                .inheritIO()
                .start();
        if (training.waitFor() != 0) {
            throw new IllegalStateException("the start-up cache could not be made");
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
