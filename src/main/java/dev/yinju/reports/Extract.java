package dev.yinju.reports;

import java.util.List;
import java.util.Set;

/// The text of a file.
///
/// @param text with line breaks between paragraphs, and where each character stands in the file's decoded text; for
///     formats that are not text, which have no such, in the text itself
/// @param headings where in the decoded text the lines begin that the file's markup makes headings, those over the
///     columns of a table among them
/// @param rows where in the decoded text the lines begin that are rows of tables
/// @param declared what the file says of the report outside the text
/// @param type what the file was read as
/// @param raw the decoded text that the offsets lead to
/// @param dropped what was left out already
/// @param problems what a reader of the report should know about how it was read
record Extract(
        MendedText text,
        Set<Integer> headings,
        Set<Integer> rows,
        Declared declared,
        ContentType type,
        String raw,
        List<Dropped> dropped,
        List<String> problems) {

    Extract {
        headings = Set.copyOf(headings);
        rows = Set.copyOf(rows);
        dropped = List.copyOf(dropped);
        problems = List.copyOf(problems);
    }
}
