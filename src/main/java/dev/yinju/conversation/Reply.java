package dev.yinju.conversation;

import java.util.List;

/// What Yinju says.
///
/// @param text the words, with their marks
/// @param buttons what can be done with it, row by row
public record Reply(StyledText text, List<List<Button>> buttons) {

    public Reply {
        buttons =
                buttons.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    }

    /// Words without buttons.
    public Reply(StyledText text) {
        this(text, List.of());
    }

    static Reply plain(String words) {
        return new Reply(StyledText.plain(words));
    }
}
