package dev.yinju.reports;

import java.util.List;

/// The text of a file.
///
/// @param text with line breaks between paragraphs, and where each character stands in the file's decoded text; for
///     formats that are not text, which have no such, in the text itself
/// @param declared what the file says of the report outside the text
/// @param problems what a reader of the report should know about how it was read
record Extract(MendedText text, Declared declared, List<String> problems) {

    Extract {
        problems = List.copyOf(problems);
    }
}
