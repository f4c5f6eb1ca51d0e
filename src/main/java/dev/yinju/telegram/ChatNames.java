package dev.yinju.telegram;

import dev.yinju.settings.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names for chats in the log: the same chat has always the same one, and nobody without the token can tell which chat
/// it is.
final class ChatNames {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 4;

    private final SecretKeySpec key;

    ChatNames(Secret token) {
        key = new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(long chat) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chat).array());
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
