package dev.yinju.docs;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Where the lines of a text break, by the widths that characters have in Chinese fonts: an ideograph is as wide as the
/// font is high, a Latin letter about half as wide.
///
/// @param fontSize in pixels
record TextMeasure(double fontSize) {
    private static final double LATIN = 0.58;

    /// A line's offsets in its text, in UTF-16 code units.
    record Line(int start, int end) {}

    /// The width of a text on one line, in pixels.
    double width(String text) {
        return text.codePoints().mapToDouble(TextMeasure::ems).sum() * fontSize;
    }

    private static double ems(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH, EastAsianWidth.AMBIGUOUS -> 1;
            default -> LATIN;
        };
    }

    /// Breaks a text where Unicode's rules (UAX #14) allow it, but for a slash, which stays with the word after it as
    /// in a command.
    ///
    /// @param width the greatest width of a line, in pixels
    List<Line> lines(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);
        breaks.setText(text.replace('/', 'a'));
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start
                    && (text.charAt(end - 1) == '\n'
                            || width(text.substring(start, next).strip()) > width)) {
                lines.add(trimmed(text, start, end));
                start = end;
            }
            end = next;
        }
        lines.add(trimmed(text, start, end));
        return lines;
    }

    private static Line trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Line(start, last);
    }

    /// The text, shortened to a width.
    String abbreviate(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
