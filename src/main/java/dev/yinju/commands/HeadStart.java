package dev.yinju.commands;

import dev.yinju.answering.Tokenizer;
import dev.yinju.index.ReportIndex;

/// Makes ready what every question needs, whatever the settings say, while the settings are still
/// being read and the index is being opened: a process that answers one question spends most of
/// its time on loading classes and tables.
final class HeadStart {

    private HeadStart() {}

    /// Begins, on threads of its own, and returns at once.
    static void take() {
        start(ReportIndex::prepare);
        start(() -> Tokenizer.terms("引据"));
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("head start").start(work);
    }
}
