package dev.yinju.reports;

import java.util.List;
import java.util.regex.Pattern;

/// Control and zero-width characters, which no reader sees and which tear words apart.
final class InvisibleCharacters {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\r\\t\\f\\u000B\\u0085]]++|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]++");

    private InvisibleCharacters() {}

    static List<Edit> find(String text) {
        return INVISIBLE
                .matcher(text)
                .results()
                .map(match -> Edit.remove(match.start(), match.end()))
                .toList();
    }
}
