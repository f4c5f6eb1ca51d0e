package dev.yinju.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;

/// The parts of the language model as they come with the program, in its libraries.
final class Bundled {

    static final String NETWORK = "/bge-small-zh-v1.5-q.onnx";
    static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

    private static final String LIBRARIES = "/ai/onnxruntime/native/";
    private static final String VERSION = "/dev/yinju/embedding/version.properties";

    private Bundled() {}

    /// @throws IOException if the program lacks it
    static InputStream open(String name) throws IOException {
        InputStream in = Bundled.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the program is incomplete: %s is missing".formatted(name));
        }
        return in;
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    /// Where ONNX Runtime's library of a file name stands, for the machine that this runs on.
    static String library(String file) {
        return LIBRARIES + platform() + "/" + file;
    }

    /// Names the versions of all parts and the machine that they are for.
    static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open(VERSION)) {
            properties.load(in);
        }
        return properties.getProperty("version", "unknown") + "-" + platform();
    }

    /// As ONNX Runtime names it; one that it has no library for may come out otherwise.
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
