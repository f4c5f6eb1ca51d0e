package dev.yinju.answering;

import java.util.ArrayList;
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

    /// The stretches of a text without any of some characters, as long as they go, in order.
    static List<Span> between(String separators, String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || separators.indexOf(text.charAt(at)) >= 0) {
                if (at > start) {
                    found.add(new Span(start, at));
                }
                start = at + 1;
            }
        }
        return found;
    }

    /// The stretch of `text` that this span covers.
    public String of(String text) {
        return text.substring(start, end);
    }
}
