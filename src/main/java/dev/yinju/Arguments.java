package dev.yinju;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The command line as it was typed.
final class Arguments {

    private static final String UNDECODED = "\uFFFD";
    private static final Path AS_TYPED = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /// In the POSIX locale, which containers have unless told otherwise, the JVM cannot decode Chinese arguments.
    /// Linux still has their bytes, which are decoded here as UTF-8; elsewhere the arguments stay as they are.
    static String[] asTyped(String[] decoded) {
        if (Arrays.stream(decoded).noneMatch(argument -> argument.contains(UNDECODED))) {
            return decoded;
        }
        try {
            return lastOf(Files.readString(AS_TYPED, StandardCharsets.UTF_8), decoded.length);
        } catch (IOException | IllegalArgumentException e) {
            return decoded;
        }
    }

    /// The last of a list of arguments each of which ends in a NUL character.
    static String[] lastOf(String list, int count) {
        String[] all = list.split("\0", -1);
        if (all.length - 1 < count) {
            throw new IllegalArgumentException("fewer than %d arguments: %d".formatted(count, all.length - 1));
        }
        return Arrays.copyOfRange(all, all.length - 1 - count, all.length - 1);
    }
}
