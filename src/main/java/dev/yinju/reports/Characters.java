package dev.yinju.reports;

import java.nio.charset.Charset;

/// What characters are in Chinese text, and how common they are. The national character sets order their characters
/// by use (GB 2312: 3,755 common ones in rows 16 to 55, then 3,008 others; Big5: 5,401 common ones from A440 to C67E,
/// then 7,652 others), so that membership tells common from rare without a table.
final class Characters {

    static final Charset GBK = Charset.forName("GBK");
    static final Charset BIG5 = Charset.forName("Big5");

    /// The most frequent characters of modern Chinese, in both scripts.
    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学"
            + "法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比"
            + "或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西"
            + "被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华"
            + "名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值"
            + "号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
            + "這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無係軍題黨員總設長頭資邊級圖統將組見計別運農幾區強決幹戰則處隊給門規熱領東導壓爭濟階術極聯"
            + "認權證採轉單風帶場車務達積議聲報鬥類離華確張馬節話況溫傳許廣記觀織裝眾書複復兒須際驗連斷難約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴";

    private static final byte RARE = 1;
    private static final byte COMMON = 2;
    private static final byte MOST_COMMON = 3;
    private static final byte IN_GB2312 = 4;
    private static final byte IN_BIG5 = 8;
    private static final byte LEVEL = 3;

    private static final byte[] TABLE = table();

    private Characters() {}

    /// 3 for the most frequent ideographs, 2 for common ones, 1 for those that are in a national character set at all,
    /// 0 for everything else.
    static int commonness(char c) {
        return TABLE[c] & LEVEL;
    }

    /// Whether the character is written in traditional Chinese only.
    static boolean traditionalOnly(char c) {
        return (TABLE[c] & (IN_GB2312 | IN_BIG5)) == IN_BIG5;
    }

    /// Whether the character is written in simplified Chinese only.
    static boolean simplifiedOnly(char c) {
        return (TABLE[c] & (IN_GB2312 | IN_BIG5)) == IN_GB2312;
    }

    static boolean isHan(int c) {
        return Character.isIdeographic(c);
    }

    /// Punctuation of Chinese text, such as `。` or `“`.
    static boolean isChinesePunctuation(char c) {
        return (c >= '\u3001' && c <= '\u301F')
                || (c >= '\u2010' && c <= '\u2026')
                || c == '·'
                || (c >= '\uFF01' && c <= '\uFF0F')
                || (c >= '\uFF1A' && c <= '\uFF20')
                || (c >= '\uFF3B' && c <= '\uFF40')
                || (c >= '\uFF5B' && c <= '\uFF65');
    }

    static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        mark(table, Charset.forName("GB2312"), 0xB0, 0xD7, COMMON, IN_GB2312);
        mark(table, Charset.forName("GB2312"), 0xD8, 0xF7, RARE, IN_GB2312);
        mark(table, BIG5, 0xA4, 0xC6, COMMON, IN_BIG5);
        mark(table, BIG5, 0xC9, 0xF9, RARE, IN_BIG5);
        for (int i = 0; i < FREQUENT.length(); i++) {
            char c = FREQUENT.charAt(i);
            table[c] = (byte) ((table[c] & ~LEVEL) | MOST_COMMON);
        }
        return table;
    }

    private static void mark(byte[] table, Charset charset, int firstLead, int lastLead, byte level, byte set) {
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                char c = decoded.charAt(0);
                if (decoded.length() == 1 && isHan(c)) {
                    byte best = (byte) Math.max(table[c] & LEVEL, level);
                    table[c] = (byte) ((table[c] & ~LEVEL) | best | set);
                }
            }
        }
    }
}
