package dev.yinju.reports;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Source;
import java.util.List;

/// A report as it was read from its file.
///
/// @param source what the report says of itself
/// @param passages its text, in reading order
/// @param characters the length of the article's mended text, in UTF-16 code units
/// @param repairs how many damaged places were mended
/// @param type what its file was read as
/// @param dropped how many parts of the file's text were left out
/// @param problems what a reader of this report should know, in words (damage that could not be mended, …)
public record Report(
        Source source,
        List<Passage> passages,
        int characters,
        int repairs,
        ContentType type,
        int dropped,
        List<String> problems) {

    public Report {
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }
}
