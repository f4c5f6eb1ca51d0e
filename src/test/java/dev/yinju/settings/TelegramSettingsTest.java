package dev.yinju.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
    private static final String TOKEN = "123456:ABC-def_9";

    @Test
    void neverPrintsToken() {
        var settings = new TelegramSettings(new Secret(TOKEN), TelegramSettings.PUBLIC_SERVER);

        assertThat(settings.toString()).contains("***").doesNotContain(TOKEN);
        assertThat(settings.token().hideIn("https://example.org/bot" + TOKEN + "/getMe"))
                .isEqualTo("https://example.org/bot***/getMe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "abc:def", "123456:ab c", "\"123456:abc\"", "bot123456:abc", "123456:密码"})
    void refusesWhatIsNoToken(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TelegramSettings(new Secret(token), TelegramSettings.PUBLIC_SERVER))
                .withMessageContaining("@BotFather")
                .satisfies(e -> assertThat(token.isEmpty()
                                || !String.valueOf(e.getMessage()).contains(token))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.telegram.org",
                "ftp://api.telegram.org",
                "http:///path",
                "https://api.telegram.org/bot",
                "https://api.telegram.org?x=1",
                "https://me@api.telegram.org",
            })
    void refusesWhatIsNoServer(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TelegramSettings(new Secret(TOKEN), URI.create(url)))
                .withMessageContaining("https://api.telegram.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081", "https://telegram.example.org/", "HTTPS://api.telegram.org"})
    void takesServersOfOnesOwn(String url) {
        assertThat(new TelegramSettings(new Secret(TOKEN), URI.create(url)).apiUrl())
                .isEqualTo(URI.create(url));
    }
}
