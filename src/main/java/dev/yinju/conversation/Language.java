package dev.yinju.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language that Yinju speaks around the quotes; the quotes keep their own.
public enum Language {
    SIMPLIFIED("zh-Hans"),
    TRADITIONAL("zh-Hant"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The IETF language tag.
    public String tag() {
        return tag;
    }

    /// The language for an IETF language tag such as `zh-hans`, `zh-TW` or `de`: Chinese in the script that the tag or
    /// its region names (simplified where it names none), else English.
    public static Language of(@Nullable String tag) {
        if (tag == null) {
            return ENGLISH;
        }
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (!locale.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        if (!locale.getScript().isEmpty()) {
            return locale.getScript().equals("Hant") ? TRADITIONAL : SIMPLIFIED;
        }
        return switch (locale.getCountry()) {
            case "TW", "HK", "MO" -> TRADITIONAL;
            default -> SIMPLIFIED;
        };
    }
}
