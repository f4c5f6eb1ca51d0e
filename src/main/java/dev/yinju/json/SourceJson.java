package dev.yinju.json;

import dev.yinju.answering.Source;
import org.jspecify.annotations.Nullable;

/// A report as far as it says what it is; what it does not say is absent.
///
/// @param file its path relative to the reports folder
/// @param author who wrote it, several joined by `、`
/// @param editor who edited it
/// @param date the day of publication, as `2022-12-13`
/// @param time the time of publication, as `14:46` or `14:46:28`
/// @param place where it was reported from
public record SourceJson(
        String file,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String editor,
        @Nullable String date,
        @Nullable String time,
        @Nullable String place,
        @Nullable String url) {

    public static SourceJson of(Source source) {
        return new SourceJson(
                source.file(),
                source.title(),
                source.publisher(),
                source.authors().isEmpty() ? null : String.join("、", source.authors()),
                source.editor(),
                source.date() == null ? null : source.date().toString(),
                source.time() == null ? null : source.time().toString(),
                source.place(),
                source.url() == null ? null : source.url().toString());
    }
}
