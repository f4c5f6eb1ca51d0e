package dev.yinju.reports;

import java.util.List;

/// Gets the text out of a file's content. What the file is, its content decides, not its name.
final class Extractor {

    private Extractor() {}

    /// @throws UnreadableContentException if there is no text to get
    static Extract extract(byte[] content) throws UnreadableContentException {
        TextDecoder.Decoded decoded = TextDecoder.decode(content);
        Extract extract = HtmlPage.looksLike(decoded.text())
                ? HtmlPage.read(decoded.text())
                : new Extract(decoded.text(), Declared.NOTHING, List.of());
        return decoded.broken() == 0
                ? extract
                : new Extract(
                        extract.text(),
                        extract.declared(),
                        List.of("%d places are not %s and cannot be read"
                                .formatted(decoded.broken(), decoded.charset())));
    }
}
