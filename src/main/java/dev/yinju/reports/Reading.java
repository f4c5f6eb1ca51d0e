package dev.yinju.reports;

/// What came of reading a file.
public sealed interface Reading {

    /// The path relative to the reports folder, with `/` between folders.
    String file();

    /// The file holds a report.
    record Read(Report report) implements Reading {
        @Override
        public String file() {
            return report.source().file();
        }
    }

    /// The file holds no report that can be read.
    ///
    /// @param reason why, and what to do about it, in words for the operator
    record Skipped(String file, String reason) implements Reading {}
}
