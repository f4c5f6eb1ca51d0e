package dev.yinju.answering;

import java.util.Set;

/// Chinese family names.
public final class FamilyNames {

    /// The commonest ones, in simplified script, without those that are common words too.
    static final String COMMON =
            "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤庞樊洪翁裴颜梅聂詹";

    /// Less common ones, and traditional forms.
    private static final String OTHERS =
            "褚卫尤施华戚喻柏水窦章云葛奚郎鲁昌马苗凤花方俞任柳酆鲍费廉岑倪滕殷毕邬安常乐于时傅皮卞齐康伍元卜平和穆湛祁禹狄米贝明臧计伏成谈茅纪舒屈项祝阮蓝闵席季麻强路娄危童盛刁骆高凌霍虞万支柯昝管房裘缪干解应宗宣郁单杭包诸左吉钮程嵇"
                    + "邢荣荀羊惠甄曲封芮储靳焦班仇栾景幸司薄白蒲从鄂索咸籍赖卓屠池乔阳闻党翟贡姬申冉宰雍桑桂牛寿通边燕冀尚农温庄晏柴瞿阎连习艾容向古易庾居衡步都耿满匡国文寇东欧沃利蔚越师巩晁辛那简饶关相查游权益公车岳帅亢况有商仝佟代佘苟邸揭逯"
                    + "初禚隋苑趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項藍閔賈婁顏鍾駱萬盧應鄧單諸鈕龔陸榮儲欒劉龍葉賴喬陽聞黨譚貢壽邊農溫莊閻連習滿國東歐師鞏聶簡饒關權車帥況";

    private static final Set<String> DOUBLE = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "南宫", "夏侯", "端木");

    private FamilyNames() {}

    /// Whether the character is a family name.
    public static boolean isSingle(char c) {
        return COMMON.indexOf(c) >= 0 || OTHERS.indexOf(c) >= 0;
    }

    /// Whether the two characters are a family name together.
    public static boolean isDouble(String characters) {
        return DOUBLE.contains(characters);
    }
}
