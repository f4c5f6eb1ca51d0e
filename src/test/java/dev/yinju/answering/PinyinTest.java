package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void characters_that_sound_alike_have_the_same_reading() {
        assertThat(Pinyin.of("渡口")).contains("du kou").isEqualTo(Pinyin.of("度口"));
    }

    @Test
    void what_is_no_common_character_has_no_reading() {
        assertThat(Pinyin.of("渡x")).isEmpty();
        assertThat(Pinyin.of("𠮷")).isEmpty();
    }

    @Test
    void a_name_in_latin_letters_falls_into_its_syllables() {
        assertThat(Pinyin.syllables("dukou")).containsExactly("du", "kou");
        assertThat(Pinyin.syllables("xiangyang")).containsExactly("xiang", "yang");
    }

    @Test
    void other_words_have_none() {
        assertThat(Pinyin.syllables("bridge")).isEmpty();
        assertThat(Pinyin.syllables("")).isEmpty();
    }

    @Property
    void syllables_spell_the_word(@ForAll @AlphaChars @StringLength(max = 60) String word) {
        assertThat(String.join("", Pinyin.syllables(word))).isIn("", word);
    }

    @Test
    void the_shipped_table_is_what_icu_says() throws IOException {
        assertThat(Files.readString(PinyinTable.RESOURCE)).isEqualTo(PinyinTable.make());
    }
}
