/// The core: a [dev.yinju.answering.Question] in, an [dev.yinju.answering.Answer] out whose every word stands in a
/// report. Read [dev.yinju.answering.Quote] first, then [dev.yinju.answering.Answerer]. Knows the JDK only: not how
/// reports are read, how the index stores them, or how an answer is shown.
@NullMarked
package dev.yinju.answering;

import org.jspecify.annotations.NullMarked;
