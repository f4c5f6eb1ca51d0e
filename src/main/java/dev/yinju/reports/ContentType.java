package dev.yinju.reports;

import org.jspecify.annotations.Nullable;

/// What a file was read as.
///
/// @param format `text`, `HTML`, `Markdown`, `PDF`, `DOCX`, `DOC`, `RTF`, `ODT` or `EPUB`
/// @param encoding the character set that its bytes were decoded with; absent for formats that are not text
public record ContentType(String format, @Nullable String encoding) {

    /// In words: `text in UTF-8`.
    @Override
    public String toString() {
        return encoding == null ? format : format + " in " + encoding;
    }
}
