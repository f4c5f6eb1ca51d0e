package dev.yinju;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yinju.commands.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The program as a user starts it: arguments, environment and standard input in; exit code and what was printed out.
final class Program {

    /// The five reports that come with the program.
    static final Path SEEDS = Path.of("seeds");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = new byte[0];

    /// What came of a run.
    record Outcome(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /// The objects of an output with one a line.
        List<JsonNode> objects() {
            return lines().stream().map(Outcome::object).toList();
        }

        private static JsonNode object(String line) {
            try {
                return JSON.readTree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + line, e);
            }
        }
    }

    private Program() {}

    /// The program on some reports, with its index in a data folder.
    static Program on(Path reports, Path data) {
        return new Program().with("YINJU_REPORTS", reports.toString()).with("YINJU_DATA", data.toString());
    }

    /// Sets an environment variable.
    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// What stands on standard input.
    Program reading(String text) {
        return reading(text.getBytes(UTF_8));
    }

    Program reading(byte[] bytes) {
        input = bytes;
        return this;
    }

    Outcome run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                arguments,
                new Streams(new ByteArrayInputStream(input), out, new PrintStream(err, true, UTF_8)),
                environment);
        return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
