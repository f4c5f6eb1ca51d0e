package dev.yinju.answering;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The report that a passage comes from, as far as the report itself says. What it does not say is absent, never
/// guessed.
///
/// @param file the path relative to the reports folder, with `/` between folders; names the report
/// @param title the headline
/// @param publisher the publisher or site
/// @param authors who wrote it (author, reporter, correspondent), in the order of the byline
/// @param editor who edited it, several joined by `、`
/// @param date the day of publication
/// @param time the time of publication on that day, at the place of publication
/// @param place where it was reported from
/// @param url where the report can be read
public record Source(
        String file,
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String editor,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable URI url) {

    /// A report that names neither its editor nor time and place.
    public Source(
            String file,
            @Nullable String title,
            @Nullable String publisher,
            List<String> authors,
            @Nullable LocalDate date,
            @Nullable URI url) {
        this(file, title, publisher, authors, null, date, null, null, url);
    }

    public Source {
        authors = List.copyOf(authors);
    }

    /// A report that says nothing of itself.
    public static Source unnamed(String file) {
        return new Source(file, null, null, List.of(), null, null);
    }

    /// The title, or the file's name where there is none.
    public String displayTitle() {
        return title != null ? title : file.substring(file.lastIndexOf('/') + 1);
    }
}
