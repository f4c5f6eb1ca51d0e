package dev.yinju.reports;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says of its report outside the text: in its properties or the head of its page.
///
/// @param title the headline
/// @param publisher the publisher or site
/// @param authors who wrote it
/// @param editor who edited it
/// @param published the day of publication, maybe with the time
/// @param url where the report can be read
record Declared(
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String editor,
        @Nullable Published published,
        @Nullable URI url) {

    static final Declared NOTHING = new Declared(null, null, List.of(), null, null, null);

    Declared {
        authors = List.copyOf(authors);
    }
}
