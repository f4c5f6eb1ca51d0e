package dev.yinju.reports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bytes in, text out, by content alone. A byte order mark decides; otherwise the character sets that decode the bytes
/// without an error compete, and the one whose text looks most like Chinese wins.
final class TextDecoder {

    /// @param text without the byte order mark
    /// @param charset what the bytes were decoded with
    /// @param broken how many places could not be decoded and are `U+FFFD` in the text
    record Decoded(String text, Charset charset, int broken) {

        /// The name by which people know the character set.
        String encoding() {
            return charset.equals(BIG5) ? "Big5" : charset.name();
        }
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("x-windows-950");
    private static final int SAMPLE = 1 << 16;
    private static final double MAX_BROKEN = 0.05;
    private static final double MAX_CONTROLS = 0.01;
    private static final double PLAUSIBLE = 0.5;

    private TextDecoder() {}

    /// @throws UnreadableContentException if the bytes are not text in any character set that is known here
    static Decoded decode(byte[] content) throws UnreadableContentException {
        Decoded decoded = byMark(content);
        if (decoded == null) {
            decoded = byContent(content);
        }
        long controls = decoded.text().chars().filter(TextDecoder::isControl).count();
        if (controls > MAX_CONTROLS * decoded.text().length() && controls > 1) {
            throw new UnreadableContentException("binary content, not text; remove the file or save it as text");
        }
        return decoded;
    }

    private static @Nullable Decoded byMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return lenient(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return lenient(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return lenient(content, 2, StandardCharsets.UTF_16BE);
        }
        return startsWith(content, 0x84, 0x31, 0x95, 0x33) ? lenient(content, 4, GB18030) : null;
    }

    private static Decoded byContent(byte[] content) throws UnreadableContentException {
        Optional<Decoded> utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8.isPresent()
                && nulShare(content) == 0
                && certainlyUtf8(utf8.get().text())) {
            return utf8.get();
        }
        Decoded damagedUtf8 = lenient(content, 0, StandardCharsets.UTF_8);
        if (utf8.isEmpty() && isMostlyUtf8(damagedUtf8)) {
            return damagedUtf8;
        }
        List<Decoded> candidates = Stream.of(
                        utf8,
                        strict(content, GB18030),
                        strict(content, BIG5),
                        utf16(content, StandardCharsets.UTF_16LE),
                        utf16(content, StandardCharsets.UTF_16BE))
                .flatMap(Optional::stream)
                .toList();
        Optional<Decoded> best = candidates.stream().max(Comparator.comparingDouble(TextDecoder::likelihood));
        if (best.isPresent() && (likelihood(best.get()) > PLAUSIBLE || utf8.isEmpty())) {
            return likelihood(best.get()) > 0 ? best.get() : damaged(content).orElse(best.get());
        }
        return utf8.or(() -> damaged(content))
                .orElseThrow(() -> new UnreadableContentException(
                        "neither UTF-8, UTF-16, GB18030 nor Big5 text; save it as UTF-8"));
    }

    /// Bytes of another character set hardly ever make sense as a three-byte sequence of UTF-8.
    private static boolean certainlyUtf8(String text) {
        return text.chars().anyMatch(c -> c >= 0x800) || isLatin(text);
    }

    /// Whether some bytes of UTF-8 were damaged: for bytes of another character set, it would be most of them.
    private static boolean isMostlyUtf8(Decoded decoded) {
        long wide =
                decoded.text().chars().filter(c -> c >= 0x800 && c != '\uFFFD').count();
        return wide >= 2L * decoded.broken();
    }

    /// Whether the text is ASCII but for letters with accents inside words.
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean accented = c >= 0xC0 && c < 0x250 && i > 0 && Character.isLetter(text.charAt(i - 1));
            if (c >= 0x80 && !accented) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Decoded> utf16(byte[] content, Charset charset) {
        boolean fromAscii = nulShare(content) == 0 && Arrays.equals(content, ascii(content));
        return content.length % 2 != 0 || fromAscii ? Optional.empty() : strict(content, charset);
    }

    private static byte[] ascii(byte[] content) {
        byte[] ascii = content.clone();
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] &= 0x7F;
        }
        return ascii;
    }

    /// Text of which a small part cannot be decoded.
    private static Optional<Decoded> damaged(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, GB18030, BIG5)
                .map(charset -> lenient(content, 0, charset))
                .filter(decoded ->
                        decoded.broken() <= MAX_BROKEN * decoded.text().length() && likelihood(decoded) > 0)
                .min(Comparator.comparingInt(Decoded::broken));
    }

    private static Optional<Decoded> strict(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(new Decoded(text, charset, 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] content, int offset, Charset charset) {
        String text = new String(content, offset, content.length - offset, charset);
        return new Decoded(
                text, charset, (int) text.chars().filter(c -> c == '\uFFFD').count());
    }

    /// The mean over the text's characters beyond ASCII of how much each speaks for Chinese; 0 without any.
    private static double likelihood(Decoded decoded) {
        String text = decoded.text();
        int length = Math.min(text.length(), SAMPLE);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || isControl(c)) {
                sum += weight(c);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double weight(char c) {
        if (Characters.isChinesePunctuation(c) || c == '\u3000') {
            return 1.5;
        }
        return switch (Characters.commonness(c)) {
            case 3 -> 3;
            case 2 -> 1;
            case 1 -> -0.5;
            default -> Characters.isHan(c) ? -1 : -2;
        };
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B) || c == 0x7F;
    }

    private static double nulShare(byte[] content) {
        int nul = 0;
        for (byte b : content) {
            nul += b == 0 ? 1 : 0;
        }
        return (double) nul / Math.max(1, content.length);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || Byte.toUnsignedInt(content[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
