package dev.yinju.conversation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A text with marked stretches, which a chat network shows as its entities and a terminal as its escapes.
///
/// @param text the words
/// @param runs the marked stretches in order of their start, an enclosing one first
public record StyledText(String text, List<Run> runs) {

    /// How a stretch is shown.
    public sealed interface Style {
        /// A report's own words, set off from the rest.
        record Quotation() implements Style {}

        /// The words that answer.
        record Strong() implements Style {}

        /// Something to type.
        record Code() implements Style {}

        /// Leads to a page.
        record Link(URI target) implements Style {}
    }

    /// A marked stretch.
    ///
    /// @param start its offset in UTF-16 code units
    /// @param end the offset after it
    public record Run(int start, int end, Style style) {
        public Run {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a run: [" + start + ", " + end + ")");
            }
        }
    }

    public StyledText {
        runs = List.copyOf(runs);
        for (Run run : runs) {
            if (run.end() > text.length()) {
                throw new IllegalArgumentException(run + " reaches past a text of length " + text.length());
            }
        }
    }

    public static StyledText plain(String text) {
        return new StyledText(text, List.of());
    }

    /// Puts a styled text together from its start to its end.
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        public Builder append(String words) {
            text.append(words);
            return this;
        }

        public Builder append(String words, Style style) {
            if (!words.isEmpty()) {
                runs.add(new Run(text.length(), text.length() + words.length(), style));
            }
            return append(words);
        }

        /// Appends another styled text with its marks.
        public Builder append(StyledText other) {
            int offset = text.length();
            for (Run run : other.runs()) {
                runs.add(new Run(run.start() + offset, run.end() + offset, run.style()));
            }
            return append(other.text());
        }

        public int length() {
            return text.length();
        }

        public StyledText build() {
            return new StyledText(text.toString(), runs);
        }
    }
}
