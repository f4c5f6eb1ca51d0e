package dev.yinju.terminal;

import dev.yinju.conversation.Language;
import java.util.Map;
import java.util.stream.Stream;

/// Tells the language from the locale variables of POSIX.
final class TerminalLanguage {

    private TerminalLanguage() {}

    /// Chinese, in the script that the locale names, unless the locale is English: a terminal without a locale or with
    /// another one is most likely a Chinese reader's.
    static Language of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String tag = locale.split("[.@]", 2)[0];
        return tag.startsWith("zh") || tag.startsWith("en") ? Language.of(tag) : Language.SIMPLIFIED;
    }
}
