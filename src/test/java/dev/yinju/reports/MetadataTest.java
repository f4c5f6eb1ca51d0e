package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.Sentence.Role;
import dev.yinju.answering.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reports say of themselves.
class MetadataTest {

    private static final String PROSE = "江堤加固工程历时三个月,昨天完工。附近的居民说,今年夏天不用再担心洪水了。\n";

    private static Source source(String text) {
        return Texts.report(text).source();
    }

    @ParameterizedTest
    @ValueSource(strings = {"责任编辑:林小满", "責編:林小滿", "编辑 林小满", "(责编:林小满)", "网络编辑:林小满"})
    void theEditorIsNamedInTheByline(String byline) {
        assertThat(source("江堤完工\n" + PROSE + byline).editor()).isIn("林小满", "林小滿");
    }

    @Test
    void anEditorIsNoAuthor() {
        assertThat(source("江堤完工\n" + PROSE + "责任编辑:林小满").authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-03 09:15, 09:15",
        "2021-06-03 09:15:28, 09:15:28",
        "2021年6月3日 9:15, 09:15",
        "2021-06-03, ",
        "2021-06-03 25:99, ",
    })
    void theTimeOfPublicationStandsBehindTheDay(String written, LocalTime time) {
        Source source = source("江堤完工\n" + written + " 来源:临江日报\n" + PROSE);

        assertThat(source.date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(source.time()).isEqualTo(time);
    }

    @Test
    void theDatelineNamesPublisherAndPlace() {
        Source source = source("江堤完工\n东江社临江6月3日电(记者 陈小禾)" + PROSE);

        assertThat(source.publisher()).isEqualTo("东江社");
        assertThat(source.place()).isEqualTo("临江");
        assertThat(source.authors()).containsExactly("陈小禾");
    }

    @ParameterizedTest
    @ValueSource(strings = {"本报讯", "本报讯(记者 陈小禾)", "本网讯 ", "本报6月3日讯 "})
    void ourPaperIsNoNameOfAPaper(String dateline) {
        assertThat(source("江堤完工\n" + dateline + PROSE).publisher()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"記者陳美玲/臨江報導\n", "〔記者陳美玲/臨江報導〕", "記者 陳美玲/臨江報導\n"})
    void aReporterWritesFromAPlace(String byline) {
        Source source = source("江堤完工\n" + byline + PROSE);

        assertThat(source.authors()).containsExactly("陳美玲");
        assertThat(source.place()).isEqualTo("臨江");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n(记者 王小明 2023年5月6日)", "(记者 王小明 2023年5月6日)"})
    void aSignatureMayBeDated(String signature) {
        assertThat(source("江堤完工\n" + PROSE.strip() + signature).authors()).containsExactly("王小明");
    }

    @Test
    void aPageTellsSearchEngines() {
        Source source = source("""
                <html><head><title>x</title><script type="application/ld+json">
                {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "别处"},
                 {"@type": "NewsArticle", "headline": "江堤加固\\u5b8c\\u5de5", "datePublished": "2021-06-03T09:15:00+08:00",
                  "author": [{"@type": "Person", "name": "陈小禾"}], "publisher": {"name": "临江日报"}}]}
                </script><meta name="editor" content="林小满"></head><body><p>%s</p></body></html>
                """.formatted(PROSE));

        assertThat(source.title()).isEqualTo("江堤加固完工");
        assertThat(source.publisher()).isEqualTo("临江日报");
        assertThat(source.authors()).containsExactly("陈小禾");
        assertThat(source.editor()).isEqualTo("林小满");
        assertThat(source.date()).isEqualTo(LocalDate.of(2021, 6, 3));
        assertThat(source.time()).isEqualTo(LocalTime.of(9, 15));
    }

    @Test
    void brokenDataForSearchEnginesIsPassedOver() {
        assertThat(source("<html><head><script type=\"application/ld+json\">{\"headline\":</script></head><body><p>"
                                + PROSE + "</p></body></html>")
                        .title())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"开放时间：周二至周日", "经费来源：县财政", "施工日期：三月到五月"})
    void aLabelOfTheTextIsNoByline(String line) {
        Report report = Texts.report("江堤完工\n" + PROSE + line + "\n" + PROSE);

        assertThat(Texts.sentences(report, Role.BYLINE)).isEmpty();
        assertThat(Texts.all(report)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"信息来源：临江日报", "稿件来源:临江日报", "【来源：临江日报", "本报记者 陈小禾", "值班编辑：林小满", "更新时间：昨天"})
    void aLabelMayBeQualified(String line) {
        assertThat(Texts.sentences(Texts.report("江堤完工\n" + PROSE + line + "\n"), Role.BYLINE))
                .containsExactly(line);
    }
}
