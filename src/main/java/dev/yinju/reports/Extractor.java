package dev.yinju.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/// Gets the text out of a file's content. What the file is, its content decides, not its name.
final class Extractor {

    private static final Detector DETECTOR = new DefaultDetector();
    private static final Set<String> MEDIA = Set.of("image", "audio", "video", "font");
    private static final Set<String> ARCHIVES = Set.of(
            "zip",
            "gzip",
            "x-rar-compressed",
            "x-7z-compressed",
            "x-tar",
            "x-gtar",
            "x-bzip2",
            "x-xz",
            "zstd",
            "java-archive");

    private Extractor() {}

    /// @throws UnreadableContentException if there is no text to get
    static Extract extract(byte[] content) throws UnreadableContentException {
        boolean nul = hasNul(content);
        if (!nul && Stream.of("%PDF", "{\\rtf").noneMatch(mark -> startsWith(content, mark))) {
            return text(content);
        }
        MediaType type = detect(content);
        Optional<OfficeDocument> document = OfficeDocument.of(type);
        if (document.isPresent()) {
            return document.get().read(content);
        }
        boolean known = !type.equals(MediaType.OCTET_STREAM) && !type.getType().equals("text");
        if (nul && known) {
            throw new UnreadableContentException(refusal(type));
        }
        return text(content);
    }

    private static Extract text(byte[] content) throws UnreadableContentException {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        List<String> problems = decoded.broken() == 0
                ? List.of()
                : List.of("%d places are not %s and cannot be read".formatted(decoded.broken(), decoded.encoding()));
        String text = decoded.text();
        if (HtmlPage.looksLike(text)) {
            return HtmlPage.read(text, decoded.encoding(), problems);
        }
        return MarkdownText.looksLike(text)
                ? MarkdownText.read(text, decoded.encoding(), problems)
                : new Extract(
                        MendedText.verbatim(text),
                        Set.of(),
                        TableRows.ofPlainText(text),
                        Declared.NOTHING,
                        new ContentType("text", decoded.encoding()),
                        text,
                        List.of(),
                        problems);
    }

    private static MediaType detect(byte[] content) {
        try (TikaInputStream in = TikaInputStream.get(content)) {
            return DETECTOR.detect(in, new Metadata()).getBaseType();
        } catch (IOException | RuntimeException e) {
            return MediaType.OCTET_STREAM;
        }
    }

    /// Whether the content has a NUL byte, as all formats have that are no text; but so has text in UTF-16.
    private static boolean hasNul(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, String mark) {
        byte[] start = mark.getBytes(StandardCharsets.US_ASCII);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String refusal(MediaType type) {
        if (MEDIA.contains(type.getType())) {
            return "no text but %s (%s)".formatted(type.getType(), type.getSubtype());
        }
        return ARCHIVES.contains(type.getSubtype())
                ? "an archive (%s); unpack it into the folder".formatted(type.getSubtype())
                : "a file of the kind %s, which is not read; save it as text, PDF or DOCX".formatted(type);
    }
}
