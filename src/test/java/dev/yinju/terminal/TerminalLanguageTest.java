package dev.yinju.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.conversation.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, SIMPLIFIED",
        "zh_SG, SIMPLIFIED",
        "zh, SIMPLIFIED",
        "zh_TW.UTF-8, TRADITIONAL",
        "zh_HK, TRADITIONAL",
        "zh_TW.Big5@stroke, TRADITIONAL",
        "en_US.UTF-8, ENGLISH",
        "en, ENGLISH",
        "C.UTF-8, SIMPLIFIED",
        "POSIX, SIMPLIFIED",
        "de_DE.UTF-8, SIMPLIFIED"
    })
    void is_chinese_unless_the_locale_is_english(String locale, Language language) {
        assertThat(TerminalLanguage.of(Map.of("LANG", locale))).isEqualTo(language);
    }

    @Test
    void follows_the_order_of_the_locale_variables() {
        assertThat(TerminalLanguage.of(Map.of("LC_ALL", "zh_TW", "LC_MESSAGES", "zh_CN", "LANG", "en")))
                .isEqualTo(Language.TRADITIONAL);
        assertThat(TerminalLanguage.of(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_HK", "LANG", "en")))
                .isEqualTo(Language.TRADITIONAL);
        assertThat(TerminalLanguage.of(Map.of())).isEqualTo(Language.SIMPLIFIED);
    }
}
