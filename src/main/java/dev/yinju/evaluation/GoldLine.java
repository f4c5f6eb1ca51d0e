package dev.yinju.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a file of gold questions.
///
/// @param context the id of the question before it in the same conversation
record GoldLine(
        @Nullable String id,
        @Nullable String question,
        @Nullable String kind,
        @Nullable String script,
        @Nullable String context,
        @Nullable List<GoldFile> gold,
        @Nullable List<String> parts) {

    record GoldFile(@Nullable String file, @Nullable List<String> answers) {}
}
