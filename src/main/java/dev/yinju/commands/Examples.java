package dev.yinju.commands;

import dev.yinju.answering.ExampleQuestions;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Questions that show how to ask, made from the reports as they are: when somebody first wants them, and again after
/// the reports have changed.
final class Examples implements Supplier<List<String>> {

    private final ExampleQuestions maker;
    private final int most;
    private @Nullable List<String> made;

    Examples(ExampleQuestions maker, int most) {
        this.maker = maker;
        this.most = most;
    }

    @Override
    public synchronized List<String> get() {
        List<String> questions = made == null ? maker.make(most) : made;
        made = questions;
        return questions;
    }

    /// The reports have changed.
    synchronized void forget() {
        made = null;
    }
}
