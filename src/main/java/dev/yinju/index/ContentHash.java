package dev.yinju.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a file's content and its side file, in hexadecimal digits.
record ContentHash(String hex) {

    /// The hash of a text, in UTF-8.
    static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of parts, one after the other.
    static ContentHash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return fromBytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static ContentHash fromBytes(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
