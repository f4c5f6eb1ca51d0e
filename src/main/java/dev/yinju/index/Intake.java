package dev.yinju.index;

import dev.yinju.reports.Reading;
import dev.yinju.reports.ReportFolder;
import dev.yinju.reports.ReportReader;
import java.time.Duration;

/// Where an update takes reports from, and how it reads them.
///
/// @param folder the reports
/// @param parser reads a file; used by several threads at once
/// @param timeLimit how long the reading of one file may take before it is given up
public record Intake(ReportFolder folder, Parser parser, Duration timeLimit) {

    public Intake(ReportFolder folder, ReportReader reader, Duration timeLimit) {
        this(folder, (Parser) reader::read, timeLimit);
    }

    /// Reads a file's content; see [ReportReader#read(String, byte[], byte[])]. Whatever it throws concerns this file
    /// only.
    @FunctionalInterface
    public interface Parser {
        Reading read(String file, byte[] content, byte[] sideFile);
    }
}
