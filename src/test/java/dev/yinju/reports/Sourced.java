package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.OffsetMap;
import dev.yinju.answering.Passage;
import dev.yinju.answering.Span;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/// Checks that a text can be found again, by its offsets, in the file that it was made from.
final class Sourced {

    private Sourced() {}

    enum Language {
        HTML,
        MARKDOWN
    }

    static void assertWritten(String raw, Passage passage, Language language) {
        assertWritten(raw, new MendedText(passage.text(), passage.offsets()), language);
    }

    /// Every character that is no blank stands where its offset says: as it is, or as an entity or escape of itself;
    /// of stretches that are only known as a whole, somewhere in there.
    static void assertWritten(String raw, MendedText text, Language language) {
        for (OffsetMap.Piece piece : text.offsets().pieces()) {
            String words = text.text().substring(piece.start(), piece.start() + piece.length());
            Span span = new Span(piece.rawStart(), piece.rawEnd());
            String written = span.of(raw);
            if (!words.isBlank()
                    && !piece.mended()
                    && !plain(written).equals(plain(words))
                    && !isWithin(words, written)) {
                assertThat(meant(written, language)).as("%s in %s", piece, raw).isEqualTo(plain(words));
            }
        }
    }

    private static boolean isWithin(String words, String written) {
        String pattern = words.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[^\\p{IsHan}]*", "(?s).*", ".*"));
        return words.length() > 1 && written.replace('\0', '\uFFFD').matches(pattern);
    }

    private static String meant(String written, Language language) {
        String unescaped =
                language == Language.MARKDOWN && written.matches("\\\\\\p{Punct}") ? written.substring(1) : written;
        return plain(Parser.unescapeEntities(unescaped, false));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\h\\u3000\\uFEFF]+", " ")
                .replace('\0', '\uFFFD')
                .strip();
    }
}
