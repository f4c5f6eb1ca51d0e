package dev.yinju.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language that Yinju speaks around the quotes; the quotes keep their own.
public enum Language {
    SIMPLIFIED("zh-Hans", "简体"),
    TRADITIONAL("zh-Hant", "繁體"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The IETF language tag.
    public String tag() {
        return tag;
    }

    /// What its readers call it, the same in all languages.
    String ownName() {
        return ownName;
    }

    /// The same language in the other script of Chinese; English has one only.
    Language otherScript() {
        return switch (this) {
            case SIMPLIFIED -> TRADITIONAL;
            case TRADITIONAL -> SIMPLIFIED;
            case ENGLISH -> ENGLISH;
        };
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
