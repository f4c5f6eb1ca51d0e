package dev.yinju.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells Chinese personal names from other short words by their family name.
final class Surnames {

    private static final String SINGLE =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳段焦侯班仇栾刘景詹龙叶幸司黎薄白蒲从鄂索咸籍赖卓屠池乔阳闻党翟谭贡姬申冉宰雍桑桂牛寿通边燕冀尚农温庄晏柴瞿阎连习艾容向古易廖庾居衡步都耿满匡国文寇东欧沃利蔚越师巩聂晁辛那简饶曾关相查游权益公车岳帅亢况有商仝闫肖覃佟代佘苟邸揭逯初禚隋苑"
                    + "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華魏謝鄒竇雲蘇範魯韋馬鳳魯鮑費賀湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項藍閔賈婁顏鍾駱萬盧應鄧單諸鈕龔陸榮儲欒劉龍葉賴喬陽聞黨譚貢壽邊農溫莊閻連習滿國東歐師鞏聶簡饒關權車帥況";
    private static final Set<String> DOUBLE = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "南宫", "夏侯", "端木");

    private Surnames() {}

    static boolean isName(String word) {
        int length = word.length();
        boolean twoPart = length >= 3 && length <= 4 && DOUBLE.contains(word.substring(0, 2));
        return twoPart || (length >= 2 && length <= 3 && SINGLE.indexOf(word.charAt(0)) >= 0 && allHan(word));
    }

    /// Two or three names that were written without anything between them, where they can be told apart in one way
    /// only.
    static List<String> separate(String names) {
        List<List<String>> ways = new ArrayList<>();
        collect(names, List.of(), ways);
        return ways.size() == 1 ? ways.getFirst() : List.of(names);
    }

    private static void collect(String rest, List<String> names, List<List<String>> ways) {
        if (rest.isEmpty()) {
            ways.add(names);
        }
        for (int length = 2; length <= 4 && length <= rest.length() && names.size() < 4; length++) {
            if (isName(rest.substring(0, length))) {
                List<String> more = new ArrayList<>(names);
                more.add(rest.substring(0, length));
                collect(rest.substring(length), more, ways);
            }
        }
    }

    private static boolean allHan(String word) {
        return word.codePoints().allMatch(Characters::isHan);
    }
}
