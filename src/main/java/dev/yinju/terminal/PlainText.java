package dev.yinju.terminal;

import dev.yinju.conversation.StyledText;
import java.util.stream.Collectors;

/// Shows a styled text with plain characters only: `> ` before quotations, `**` around the words that answer, and a
/// link's address after its words.
final class PlainText {

    private PlainText() {}

    static String of(StyledText text) {
        return TextLine.of(text).stream().map(PlainText::line).collect(Collectors.joining("\n"));
    }

    private static String line(TextLine line) {
        return line.pieces().stream()
                .map(PlainText::piece)
                .collect(Collectors.joining("", line.quoted() ? "> " : "", ""));
    }

    private static String piece(TextLine.Piece piece) {
        String words = piece.strong() ? "**" + piece.text() + "**" : piece.text();
        return piece.linkEnd() == null ? words : words + " <" + piece.linkEnd() + ">";
    }
}
