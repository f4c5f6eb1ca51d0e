package dev.yinju.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Makes the table that [Pinyin] ships from ICU's readings, for the characters of GB 2312: the commonest reading of
/// each,
/// without tones. Run its main method from the project's folder to write the table anew after an update of ICU.
final class PinyinTable {

    static final Path RESOURCE = Path.of("src/main/resources/dev/yinju/answering/pinyin.txt");

    private PinyinTable() {}

    static String make() {
        Transliterator readings = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        for (char c = 0x4E00; c < 0xA000; c++) {
            if (common.canEncode(c)) {
                String syllable = readings.transliterate(String.valueOf(c));
                bySyllable.computeIfAbsent(syllable, s -> new StringBuilder()).append(c);
            }
        }
        StringBuilder table = new StringBuilder();
        bySyllable.forEach((syllable, characters) ->
                table.append(syllable).append(' ').append(characters).append('\n'));
        return table.toString();
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(RESOURCE, make(), UTF_8);
    }
}
