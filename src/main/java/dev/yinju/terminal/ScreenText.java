package dev.yinju.terminal;

import dev.yinju.conversation.StyledText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Shows a styled text on a terminal: lines wrapped by columns, quotations behind a bar, the words that answer in bold,
/// and a link's address after its words. A line with a link is left to the terminal to wrap, so that the address stays
/// in one piece.
final class ScreenText {

    private static final String BAR = "▎ ";
    private static final int NARROWEST = 20;

    private final AttributedStyle bar;
    private final AttributedStyle strong;
    private final AttributedStyle code;

    /// @param coloured whether to use colours besides bold and underlined letters
    ScreenText(boolean coloured) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        this.bar = coloured ? plain.foreground(AttributedStyle.CYAN) : plain;
        this.strong = coloured ? plain.bold().foreground(AttributedStyle.YELLOW) : plain.bold();
        this.code = coloured ? plain.foreground(AttributedStyle.CYAN) : plain;
    }

    /// The lines to print.
    ///
    /// @param columns the terminal's width; a Chinese character takes two columns
    List<AttributedString> lines(StyledText text, int columns) {
        int width = Math.max(NARROWEST, columns);
        List<AttributedString> lines = new ArrayList<>();
        for (TextLine line : TextLine.of(text)) {
            AttributedString words = styled(line);
            if (line.quoted()) {
                wrap(words, width - BAR.length()).forEach(part -> lines.add(behindBar(part)));
            } else if (line.hasLink()) {
                lines.add(words);
            } else {
                lines.addAll(wrap(words, width));
            }
        }
        return lines;
    }

    private AttributedString styled(TextLine line) {
        AttributedStringBuilder words = new AttributedStringBuilder();
        for (TextLine.Piece piece : line.pieces()) {
            words.append(piece.text(), style(piece));
            if (piece.linkEnd() != null) {
                words.append(" <" + piece.linkEnd() + ">", AttributedStyle.DEFAULT.faint());
            }
        }
        return words.toAttributedString();
    }

    private AttributedStyle style(TextLine.Piece piece) {
        if (piece.strong()) {
            return strong;
        }
        if (piece.code()) {
            return code;
        }
        return piece.linked() ? AttributedStyle.DEFAULT.underline() : AttributedStyle.DEFAULT;
    }

    private AttributedString behindBar(AttributedString words) {
        return new AttributedStringBuilder().append(BAR, bar).append(words).toAttributedString();
    }

    /// Breaks a line where Chinese and English typesetting allows, and anywhere in a word that is too long.
    private static List<AttributedString> wrap(AttributedString words, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(words.toString());
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && columns(words, start, next) > width) {
                lines.addAll(split(words, start, end, width));
                start = end;
            }
            end = next;
        }
        lines.addAll(split(words, start, words.length(), width));
        return lines;
    }

    private static int columns(AttributedString words, int start, int end) {
        return words.subSequence(start, end).columnLength();
    }

    private static List<AttributedString> split(AttributedString words, int start, int end, int width) {
        return words.subSequence(start, end).columnSplitLength(width);
    }
}
