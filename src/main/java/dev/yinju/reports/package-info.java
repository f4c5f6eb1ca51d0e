/// A folder of files in, [reports][dev.yinju.reports.Report] out: decoded, stripped of menus and spam, mended, split
/// into passages, every character leading back to its file. Start at [dev.yinju.reports.ReportReader].
@NullMarked
package dev.yinju.reports;

import org.jspecify.annotations.NullMarked;
