package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yinju.answering.OffsetMap.Piece;
import dev.yinju.answering.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {

    @ParameterizedTest
    @CsvSource({
        "責(zé)任,責任",
        "迅速集結(jié),迅速集結",
        "臨陣(zhèn)磨槍,臨陣磨槍",
        "責（zé）任,責任",
        "網(wǎng)絡(luò),網絡",
        "第一段&nbsp;第二段,第一段 第二段",
        "甲&amp;乙,甲&乙",
        "甲&amp;lt;乙,甲<乙",
        "<p>正文</p>,正文",
        "正文<br/>,正文",
        "零\u200B宽\uFEFF字\u0007符,零宽字符",
        "“把防线扎牢?!?/p>,“把防线扎牢。”",
    })
    void damageIsMended(String damaged, String mended) {
        assertThat(Mender.mend(MendedText.verbatim(damaged)).text().text()).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "核酸检测(PCR)结果",
                "全长3000米(3km)",
                "世卫组织(WHO)",
                "亳(bó)州位于安徽",
                "是吗?八成人都说好!",
                "什么是A型?八成不是B型",
                "if a < b && c > d then",
                "R&D; Q&A",
                "他问:“真的?!”大家都笑了。",
            })
    void whatIsNotDamageStays(String text) {
        Mender.Result result = Mender.mend(MendedText.verbatim(text));

        assertThat(result.text().text()).isEqualTo(text);
        assertThat(result.text().offsets().pieces()).noneMatch(Piece::mended);
        assertThat(result.damaged()).isEmpty();
    }

    @Test
    void aRunThatLostItsAlignmentIsReadWhereTheTextKnowsItsWords() {
        String clean = "全鎮組建了“巡邏隊伍”和“宣傳隊伍”，嚴格按照要求，黨員帶頭。";
        String damaged = clean + shifted("。“巡邏隊伍”嚴格按照黨") + "員要求";

        assertThat(Mender.mend(MendedText.verbatim(damaged)).text().text()).isEqualTo(clean + "。“巡邏隊伍”嚴格按照黨員要求");
    }

    @Test
    void aRunThatTheTextDoesNotBearOutStaysAndIsReported() {
        String damaged = "全鎮組建了隊伍" + shifted("。“嚴查鐵路碼頭車輛黨") + "員要求";

        Mender.Result result = Mender.mend(MendedText.verbatim(damaged));

        assertThat(result.text().text()).startsWith("全鎮組建了隊伍。“").doesNotContain("嚴查鐵");
        assertThat(result.damaged()).hasSize(1);
    }

    @Test
    void theSourceOfAMendedCharacterIsTheDamage() {
        MendedText mended = Mender.mend(MendedText.verbatim("擔當責(zé)任。")).text();

        assertThat(mended.text()).isEqualTo("擔當責任。");
        assertThat(mended.offsets().toRaw(new Span(2, 4))).isEqualTo(new Span(2, 8));
        assertThat(mended.offsets().mended(new Span(2, 4))).isTrue();
        assertThat(mended.offsets().mended(new Span(0, 2))).isFalse();
    }

    /// The text's GBK bytes without the first, read as GBK without what it has no character for; the lost byte shows as
    /// `?`, and full-width marks as half-width ones.
    private static String shifted(String text) {
        byte[] bytes = text.getBytes(Characters.GBK);
        String read = new String(bytes, 1, bytes.length - 1, Characters.GBK);
        return "?" + read.replace("\uFFFD", "").replace('\uFF01', '!');
    }

    @Property(tries = 500)
    void mendedTextAndOffsetsAgreeForAnyText(@ForAll("scraps") String raw) {
        MendedText mended = Mender.mend(MendedText.verbatim(raw)).text();

        assertConsistent(raw, mended);
    }

    @Property(tries = 500)
    void mendingMendedTextChangesNothing(@ForAll("scraps") String raw) {
        String once = Mender.mend(MendedText.verbatim(raw)).text().text();

        assertThat(Mender.mend(MendedText.verbatim(once)).text().text()).isEqualTo(once);
    }

    @Property(tries = 300)
    void cleanTextPassesUnchanged(@ForAll("clean") String text) {
        assertThat(Mender.mend(MendedText.verbatim(text)).text()).isEqualTo(MendedText.verbatim(text));
    }

    static void assertConsistent(String raw, MendedText mended) {
        assertThat(mended.offsets().length()).isEqualTo(mended.text().length());
        int rawEnd = 0;
        for (Piece piece : mended.offsets().pieces()) {
            assertThat(piece.rawStart()).isGreaterThanOrEqualTo(rawEnd);
            rawEnd = piece.rawStart() + piece.rawLength();
            assertThat(rawEnd).isLessThanOrEqualTo(raw.length());
            if (!piece.mended()) {
                String made = mended.text().substring(piece.start(), piece.start() + piece.length());
                assertThat(made).isEqualTo(raw.substring(piece.rawStart(), rawEnd));
            }
        }
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> scrap = Arbitraries.of(
                "責(zé)任",
                "(jié)",
                "結",
                "網(wǎng)",
                "<p>",
                "</p>",
                "?/p>",
                "&amp;",
                "nbsp;",
                "&#63;",
                "&lt;",
                "p>",
                "?!",
                "?",
                "!",
                "八闹ш犖椤眹栏癜凑拯h",
                "班l",
                "辨?zhèn)",
                "鎮(zhèn)",
                "四支隊伍",
                "嚴格按照",
                "。",
                "“",
                "”",
                " ",
                "\n",
                "\u200B",
                "\u0000",
                "a",
                "党员",
                "😀",
                "\uD83D",
                "(",
                ")",
                "zhèn");
        List<Arbitrary<String>> parts =
                List.of(scrap, scrap, Arbitraries.strings().ofMaxLength(3));
        return Arbitraries.oneOf(parts).list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> clean() {
        return Arbitraries.of("全镇党员", "共有300名", "，", "。", "“先锋队”", "\n", "（PCR）", "值守吗？", "A股", "3.5%", "！", "：")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }
}
