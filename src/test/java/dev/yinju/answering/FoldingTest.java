package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void traditional_and_simplified_meet() {
        assertThat(Folding.fold("臺灣裡邊的黨員幹部")).isEqualTo(Folding.fold("台湾里边的党员干部"));
    }

    @Test
    void full_width_and_capitals_meet_ascii() {
        assertThat(Folding.fold("Ｃovid－１９　ABC")).isEqualTo("covid-19 abc");
    }

    @Test
    void the_shipped_table_is_what_icu_says() throws IOException {
        assertThat(Files.readString(ScriptFoldingTable.RESOURCE)).isEqualTo(ScriptFoldingTable.make());
    }

    @Property
    void offsets_stay_what_they_are(@ForAll String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }

    @Property
    void folding_twice_changes_nothing_more(@ForAll String text) {
        String once = Folding.fold(text);
        assertThat(Folding.fold(once)).isEqualTo(once);
    }
}
