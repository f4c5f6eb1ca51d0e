package dev.yinju.reports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// How a file writes a text: as it is, or with entities (`&ldquo;`) and escapes (`\*`).
final class Writing {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,9}+|#[xX]\\p{XDigit}{1,8}+|[0-9A-Za-z]{1,40}+);?+");

    private final int[] starts;
    private final int[] ends;

    private Writing(String text) {
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
    }

    /// Where a character of the text is written.
    int rawStart(int index) {
        return starts[index];
    }

    /// The offset behind that.
    int rawEnd(int index) {
        return ends[index];
    }

    /// Finds out how a stretch of a file writes a text.
    ///
    /// @param markdown whether `\` takes the meaning of the mark behind it, and entities must end in `;`
    static Writing of(String text, String raw, int start, int end, boolean markdown) {
        Writing writing = new Writing(text);
        return writing.align(text, raw, start, end, markdown) ? writing : inexact(text, start, end);
    }

    /// A text of which only the whole can be found.
    static Writing inexact(String text, int start, int end) {
        Writing writing = new Writing(text);
        writing.place(0, text.length(), start, end);
        return writing;
    }

    /// A text that stands in a file as it is.
    static Writing verbatim(String text, int start) {
        Writing writing = new Writing(text);
        for (int i = 0; i < text.length(); i++) {
            writing.place(i, i + 1, start + i, start + i + 1);
        }
        return writing;
    }

    private boolean align(String text, String raw, int start, int end, boolean markdown) {
        int at = start;
        int next = 0;
        while (next < text.length() && at < end) {
            Optional<String> entity = entity(raw, at, end).filter(written -> !markdown || written.endsWith(";"));
            String meant = entity.map(written -> Parser.unescapeEntities(written, false))
                    .orElse("");
            if (entity.isPresent() && !meant.isEmpty() && text.startsWith(meant, next)) {
                place(next, next + meant.length(), at, at + entity.get().length());
                next += meant.length();
                at += entity.get().length();
            } else if (markdown && isEscape(raw, at, end) && raw.charAt(at + 1) == text.charAt(next)) {
                place(next++, next, at, at + 2);
                at += 2;
            } else if (raw.charAt(at) == text.charAt(next) || isUnprintable(raw.charAt(at), text.charAt(next))) {
                place(next++, next, at, ++at);
            } else if (raw.charAt(at) == '\r') {
                at++;
            } else {
                return false;
            }
        }
        return next == text.length() && raw.substring(at, Math.max(at, end)).isBlank();
    }

    /// Parsers put a sign for a NUL.
    private static boolean isUnprintable(char written, char read) {
        return written == 0 && read == '\uFFFD';
    }

    private void place(int from, int to, int rawStart, int rawEnd) {
        for (int i = from; i < to; i++) {
            starts[i] = rawStart;
            ends[i] = rawEnd;
        }
    }

    private static Optional<String> entity(String raw, int at, int end) {
        Matcher entity = ENTITY.matcher(raw).region(at, end);
        return entity.lookingAt() ? Optional.of(entity.group()) : Optional.empty();
    }

    private static boolean isEscape(String raw, int at, int end) {
        return raw.charAt(at) == '\\'
                && at + 1 < end
                && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(raw.charAt(at + 1)) >= 0;
    }
}
