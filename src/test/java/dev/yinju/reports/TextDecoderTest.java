package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String SIMPLIFIED = "全镇共有党员三百余名，成立了八个临时党支部。";
    private static final String TRADITIONAL = "全鎮共有黨員三百餘名，成立了八個臨時黨支部。";

    static Stream<Arguments> encodings() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5")
                .flatMap(name -> Stream.of(
                                SIMPLIFIED, TRADITIONAL, "防控", "党员", "黨員", "中文", "你好", "我们的报告\n第一页", "通知：今天下午3点开会")
                        .filter(text -> Charset.forName(name).newEncoder().canEncode(text))
                        .filter(text -> !readsAsAscii(text.getBytes(Charset.forName(name))))
                        .map(text -> Arguments.of(name, text)));
    }

    /// Two ideographs in UTF-16 can be four letters just as well.
    private static boolean readsAsAscii(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsFoundFromTheContent(String encoding, String text) throws UnreadableContentException {
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(encoding))).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String encoding) throws UnreadableContentException {
        byte[] content = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(encoding));

        assertThat(TextDecoder.decode(content).text()).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain English text.", "Café au lait", "naïve — “quoted”", ""})
    void otherTextIsUtf8(String text) throws UnreadableContentException {
        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
    }

    @Test
    void aFewBrokenBytesDoNotMakeAFileUnreadable() throws UnreadableContentException {
        byte[] content = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
        content[31] = (byte) 0xFF;

        TextDecoder.Decoded decoded = TextDecoder.decode(content);

        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.broken()).isBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void damagedUtf8IsNotTakenForAnotherCharacterSet(int broken) throws UnreadableContentException {
        byte[] content = (SIMPLIFIED + TRADITIONAL).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < broken; i++) {
            content[7 + 20 * i] = (byte) 0xB0;
            content[8 + 20 * i] = (byte) 0xC4;
        }

        TextDecoder.Decoded decoded = TextDecoder.decode(content);

        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.broken()).isPositive();
    }

    @Test
    void binaryContentIsNoText() {
        byte[] content = new byte[1000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 7 % 31);
        }

        assertThatThrownBy(() -> TextDecoder.decode(content)).isInstanceOf(UnreadableContentException.class);
    }

    @Property(tries = 300)
    void anyBytesAreDecodedOrRefused(@ForAll byte[] content) {
        assertThat(decodes(content)).isIn(true, false);
    }

    private static boolean decodes(byte[] content) {
        try {
            return TextDecoder.decode(content).text() != null;
        } catch (UnreadableContentException e) {
            return false;
        }
    }
}
