package dev.yinju.store;

import org.jspecify.annotations.Nullable;

/// What is set in a private chat or a group.
///
/// @param language the tag of the language around the quotes; null for that of each person
/// @param quotes how many quotes an answer has at most; 0 for as many as the operator has set
/// @param administratorsOnly whether only administrators are answered
public record ChatSettings(@Nullable String language, int quotes, boolean administratorsOnly) {

    public static final ChatSettings DEFAULT = new ChatSettings(null, 0, false);

    public ChatSettings withLanguage(@Nullable String tag) {
        return new ChatSettings(tag, quotes, administratorsOnly);
    }

    public ChatSettings withQuotes(int most) {
        return new ChatSettings(language, most, administratorsOnly);
    }

    public ChatSettings withAdministratorsOnly(boolean only) {
        return new ChatSettings(language, quotes, only);
    }
}
