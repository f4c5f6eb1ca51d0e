package dev.yinju.commands;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a run of the program reads and writes, in UTF-8 whatever the locale.
///
/// @param in questions
/// @param out answers; a plain stream, so that a failure to write is an exception
/// @param err messages and logs
public record Streams(InputStream in, OutputStream out, PrintStream err) {

    /// Those of the process.
    public static Streams ofProcess() {
        return new Streams(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /// Writes a line of the answer and passes it on at once.
    void println(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Says something to the operator.
    void tell(String message) {
        err.println("yinju: " + message);
    }

    /// For what picocli prints by itself: help and version.
    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
