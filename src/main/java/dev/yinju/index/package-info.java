/// The only package that knows Lucene: keeps the passages of all reports on disk and finds those that share words with
/// a question. Start at [dev.yinju.index.ReportIndex].
@NullMarked
package dev.yinju.index;

import org.jspecify.annotations.NullMarked;
