package dev.yinju.answering;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the table that [Folding] ships: building it from ICU takes half a second, which no start of the program should
/// pay. Run its main method from the project's folder to write the table anew after an update of ICU.
final class ScriptFoldingTable {

    static final Path RESOURCE = Path.of("src/main/resources/dev/yinju/answering/script-folding.txt");

    /// Variants and courtesy forms that people mix, and that ICU's transform leaves as they are.
    private static final String ALSO = """
            牠它
            祇只
            衹只
            妳你
            您你
            嶽岳
            鉆钻
            淩凌
            甦苏
            鍼针
            閤合
            韆千
            鞦秋
            廕荫
            蔘参
            鎌镰
            捱挨
            柺拐
            枴拐
            """;

    private ScriptFoldingTable() {}

    static String make() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        String fromIcu = IntStream.range(0x3400, 0xA000)
                .mapToObj(Character::toString)
                .map(c -> c + simplified.transliterate(c))
                .filter(pair -> pair.length() == 2 && pair.charAt(0) != pair.charAt(1))
                .collect(Collectors.joining("\n", "", "\n"));
        return fromIcu + ALSO;
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(RESOURCE, make());
    }
}
