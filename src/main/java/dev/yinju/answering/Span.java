package dev.yinju.answering;

import java.util.List;
import java.util.regex.Pattern;

/// A stretch of a text, in UTF-16 code units.
///
/// @param start the offset of the first unit
/// @param end the offset after the last unit, at least `start`
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// All places in a text that match a pattern, in order.
    static List<Span> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    /// The stretch of `text` that this span covers.
    public String of(String text) {
        return text.substring(start, end);
    }
}
