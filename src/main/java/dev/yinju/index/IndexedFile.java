package dev.yinju.index;

import dev.yinju.answering.Source;
import dev.yinju.reports.ContentType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file of the reports folder as the index knows it.
///
/// @param source what the report says of itself; only the file's name where no report could be read
/// @param characters the length of the report's text in UTF-16 code units; 0 where none could be read
/// @param passages how many passages it gave
/// @param repairs how many damaged places were mended
/// @param type what it was read as; absent where no report could be read
/// @param dropped how many parts of its text were left out
/// @param problems what the operator should know of it, why it was skipped among them
/// @param copies the other files that hold nearly the same report; not yet known in a [FileChange]
public record IndexedFile(
        Source source,
        int characters,
        int passages,
        int repairs,
        @Nullable ContentType type,
        int dropped,
        List<String> problems,
        List<String> copies) {

    public IndexedFile {
        problems = List.copyOf(problems);
        copies = List.copyOf(copies);
    }

    /// The same with one more problem.
    public IndexedFile withProblem(String problem) {
        List<String> all = Stream.concat(problems.stream(), Stream.of(problem)).toList();
        return new IndexedFile(source, characters, passages, repairs, type, dropped, all, copies);
    }

    IndexedFile withCopies(List<String> files) {
        return new IndexedFile(source, characters, passages, repairs, type, dropped, problems, files);
    }

    /// Whether the file gave something to quote.
    public boolean quotable() {
        return passages > 0;
    }
}
