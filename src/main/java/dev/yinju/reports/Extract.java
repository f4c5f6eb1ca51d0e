package dev.yinju.reports;

import java.util.List;

/// The text of a file. Offsets in the file count in this text.
///
/// @param text with line breaks between paragraphs
/// @param declared what the file says of the report outside the text
/// @param problems what a reader of the report should know about how it was read
record Extract(String text, Declared declared, List<String> problems) {

    Extract {
        problems = List.copyOf(problems);
    }
}
