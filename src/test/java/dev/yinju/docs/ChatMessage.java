package dev.yinju.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as it stands in a chat.
///
/// @param marks the marked stretches of the text
/// @param repliedTo the message that it replies to
/// @param keyboard what stands on the buttons under it, row by row
/// @param time as shown under it
record ChatMessage(
        String sender,
        String text,
        List<Mark> marks,
        @Nullable ChatMessage repliedTo,
        List<List<String>> keyboard,
        String time) {

    /// A marked stretch.
    ///
    /// @param start its offset in UTF-16 code units
    /// @param end the offset after it
    /// @param type the Bot API's name for the kind of mark
    record Mark(int start, int end, String type) {

        static final String QUOTE = "blockquote";
        static final String FOLDED_QUOTE = "expandable_blockquote";
        static final String BOLD = "bold";
    }

    ChatMessage {
        marks = List.copyOf(marks);
        keyboard = List.copyOf(keyboard);
    }

    boolean isMarked(int offset, String type) {
        return marks.stream()
                .anyMatch(mark -> mark.type().equals(type) && mark.start() <= offset && offset < mark.end());
    }
}
