package dev.yinju.telegram;

import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text that is too long for one message into several.
final class TextParts {
    private static final String SENTENCE_END = "。!?!?;;…";
    private static final String CLOSING = "”’」』)】》";

    private TextParts() {}

    /// The text in parts of at most `limit` UTF-16 code units, none blank, without white space around them. A part
    /// ends at the end of a line, else of a sentence, else at white space, as long as it is then at least half as
    /// long as it may be. It never ends within a character.
    static List<StyledText> of(StyledText whole, int limit) {
        List<StyledText> parts = new ArrayList<>();
        String text = whole.text();
        int start = skipSpace(text, 0);
        while (start < text.length()) {
            int end = text.length() - start <= limit ? text.length() : breakBefore(text, start, start + limit);
            parts.add(slice(whole, start, stripEnd(text, start, end)));
            start = skipSpace(text, end);
        }
        return parts;
    }

    private static int breakBefore(String text, int start, int limit) {
        int least = start + (limit - start) / 2;
        int line = text.lastIndexOf('\n', limit);
        if (line >= least) {
            return line;
        }
        int space = -1;
        for (int i = limit; i > least; i--) {
            if (endsSentence(text, i)) {
                return i;
            }
            if (space < 0 && isSpace(text.charAt(i - 1))) {
                space = i;
            }
        }
        if (space >= 0) {
            return space;
        }
        return Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean endsSentence(String text, int end) {
        int last = end - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean moreBelongsToIt = end < text.length() && (CLOSING + SENTENCE_END).indexOf(text.charAt(end)) >= 0;
        return SENTENCE_END.indexOf(text.charAt(last)) >= 0 && !moreBelongsToIt;
    }

    private static StyledText slice(StyledText whole, int start, int end) {
        List<Run> runs = new ArrayList<>();
        for (Run run : whole.runs()) {
            int from = Math.max(run.start(), start);
            int to = Math.min(run.end(), end);
            if (from < to) {
                runs.add(new Run(from - start, to - start, run.style()));
            }
        }
        return new StyledText(whole.text().substring(start, end), runs);
    }

    private static int skipSpace(String text, int start) {
        int i = start;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int stripEnd(String text, int start, int end) {
        int i = end;
        while (i > start && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
