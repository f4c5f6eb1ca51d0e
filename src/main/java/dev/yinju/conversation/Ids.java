package dev.yinju.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Short names for long things: the same thing always gets the same name, and no two things share one in practice.
final class Ids {

    /// In characters, each a letter, a digit, `-` or `_`.
    static final int LENGTH = 12;

    /// Each 3 bytes make 4 characters.
    private static final int BYTES = LENGTH / 4 * 3;

    private Ids() {}

    /// @param parts what tells the thing from all others
    static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
