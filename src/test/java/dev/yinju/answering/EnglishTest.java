package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnglishTest {

    private static final Set<Term> REPORT = Set.copyOf(Tokenizer.terms("清河县医院新建了床位,村民捐款XQ7"));

    @Test
    void only_text_without_chinese_is_english() {
        assertThat(English.isWrittenIn("how many beds?")).isTrue();
        assertThat(English.isWrittenIn("gdp是多少")).isFalse();
        assertThat(English.isWrittenIn("123 ?!")).isFalse();
    }

    @Test
    void words_become_the_chinese_that_the_reports_hold() {
        assertThat(chinese("how many beds were built at the hospital?"))
                .startsWith("多少 床位")
                .endsWith("医院");
    }

    @Test
    void the_longest_phrase_counts() {
        assertThat(chinese("who is the party secretary?")).isEqualTo("谁 书记");
    }

    @Test
    void an_apostrophe_and_a_hyphen_count_as_a_space() {
        assertThat(chinese("people's hospital")).isEqualTo("人民医院");
        assertThat(chinese("check-in")).isEqualTo(chinese("check in"));
    }

    @Test
    void an_ending_may_double_the_last_letter() {
        assertThat(chinese("stopped")).isEqualTo(chinese("stop"));
    }

    @Test
    void names_and_words_of_the_reports_stay_and_others_go() {
        assertThat(chinese("qinghe xq7 zzyzx")).isEqualTo("qinghe xq7");
    }

    @Test
    void a_name_stays_even_if_no_report_has_it() {
        assertThat(chinese("Who shot John Q. Zzyzx?")).startsWith("谁").endsWith("john zzyzx");
        assertThat(chinese("Zzyzx beds of Qvwx")).isEqualTo("床位 qvwx");
    }

    @Test
    void of_several_renderings_those_count_that_the_reports_hold() {
        Set<Term> report = Set.copyOf(Tokenizer.terms("成立了一个支部,组建了两支队伍"));

        assertThat(English.toChinese("set up", report::contains)).isEqualTo("成立/组建");
    }

    @Test
    void after_a_name_it_is_the_kind_of_place() {
        Set<Term> report = Set.copyOf(Tokenizer.terms("清河区是辖区"));

        assertThat(English.toChinese("qinghe district", report::contains)).isEqualTo("qinghe 区");
        assertThat(English.toChinese("the district", report::contains)).isEqualTo("区/辖区");
    }

    @Test
    void english_words_in_a_chinese_question_are_turned_too_and_others_stay() {
        assertThat(chinese("清河 county 的zzyzx有几个hospital")).isEqualTo("清河 县 的zzyzx有几个医院");
        assertThat(chinese("xq7和e-11a是什么")).isEqualTo("xq7和e-11a是什么");
    }

    @Test
    void every_line_of_the_glossary_is_an_entry() throws Exception {
        try (var in = English.class.getResourceAsStream("english-glossary.txt")) {
            List<String> entries = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(entries).isSorted().allMatch(line -> line.matches("[^\\t\\p{Lu}]+\\t[^\\t,]+(,[^\\t,]+){0,2}"));
            assertThat(entries.stream().map(line -> line.substring(0, line.indexOf('\t'))))
                    .doesNotHaveDuplicates();
        }
    }

    private static String chinese(String question) {
        return English.toChinese(question, REPORT::contains);
    }
}
