package dev.yinju.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says of itself, in one line.
final class Metadata {

    private Metadata() {}

    /// What is there of the parts; a part that is absent or empty, or that was said already, is left out.
    static String joined(@Nullable Object... parts) {
        List<String> said = new ArrayList<>();
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            if (!text.isEmpty() && !said.contains(text)) {
                said.add(text);
            }
        }
        return String.join(" · ", said);
    }
}
