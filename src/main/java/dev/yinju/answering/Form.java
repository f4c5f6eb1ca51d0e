package dev.yinju.answering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kinds of things that a text shows by its form to hold: amounts by their units, years, schools by their names. Told
/// by the words of a question that asks for one, too. Works on folded text.
enum Form {
    MONEY(
            "金额",
            "多少钱|几块钱|多少(?:经费|资金)|(?:造价|票价|[车船机门]票|工资|薪[水资]|投资|价格|价钱|费用|经费|资金|金额|成本|罚款|奖金|赔偿|捐款|收入|产值|总值)"
                    + "(?:一共|总共|共|大[约概])?(?:[是为有达了要]|达到)?多(?:高|少(?![\\p{IsHan}&&[^钱元万亿?]]))",
            amount("个?[万亿]*(?:[美欧日港加澳台新]元|[元块圆]|美金|欧|英?镑|人民币|[港台]币|卢布|卢比|便士|法郎|马克|泰?铢|比索|两[白银]?)")
                    + "|[0-9一二三四五六七八九十百千][多余几]?[万亿][多余]?(?![元名个人只份条件户亩吨册辆台张头棵斤公平米里次字株])|[$¥€£]"),
    WEIGHT(
            "重量",
            "多重(?=[?。!啊呢]|$)|(?:体重|重量?)(?:大约|[是为有约达])?(?:多少|几)(?![\\p{IsHan}&&[^公斤千克吨磅]])",
            amount("公?斤|千克|公?吨|毫?克|磅|kg|g(?![a-z])")),
    AREA(
            "面积",
            "多大(?:的)?面积|(?:面积|占地)(?:大约|一共|[是为有约达共])?(?:多[大少]|几)(?![\\p{IsHan}&&[^平方公里亩顷米]])",
            amount("平方|平米|公?[亩顷]|英亩|km|坪")),
    TEMPERATURE("温度", "多少度|(?:熔点|沸点|[气体水]温|温度)(?:大约|[是为有约达])?(?:多|几)", amount("度|℃|°|k(?![a-z])")),
    SHARE(
            "比例",
            "(?:(?<![心功汇频速辨])率|比例|比重|百分比)(?:大约|[是为有约]|达到?)?(?:多[少高]|几)|多少(?:比例|百分比)|百分之几|几成",
            amount("[%‰成]|个?百分点") + "|分之|一半|过半|比[0-9]|[0-9](?:[:∶][0-9]|\\.[0-9])"),
    LENGTH(
            "长度",
            "(?<![许很众更那这么诸太])多(?:高(?![级兴校速铁效])|[宽深远厚])|(?:身高|海拔|全长|[总体身]长|长度|高度|深度|距离)(?:大约|[是为有约达])?"
                    + "(?:多长|(?:多少|几)(?![\\p{IsHan}&&[^米公里千厘分]]))",
            amount("[公千厘毫英海]?里|[千厘毫分]?米|公[尺分]|英[尺寸]|[尺寸丈呎吋]|[ck]?m(?![a-z])|ft|光年|层")),
    AGE("年龄", "多大(?:年纪|岁数|年龄)|几岁|多少岁|年龄(?:是|有)?多[少大]|今年多大|时候?多大(?=[?。!了呢啊]|$)", amount("周?岁") + "|年[纪龄]|岁数|出生|生于"),
    DURATION(
            "时长",
            "(?<!隔)多久(?!一)|多长时间|多少时间",
            amount("个[多半]?月|(?:个[多半]?)?(?:星期|小时|世纪)|天|周|分钟?|秒|昼夜|届")
                    + "|(?<![0-9])[0-9]{1,3}[多余来]?年(?![0-9])|[0-9]年前|[一二两三四五六七八九十百千万几数半][多余来]?[年月日]|[年月日号时][^,。;:]{0,4}[至到~—-]"
                    + "|至今|[整彻]夜"),
    SPEED("速度", "(?<![许很众更那这么诸太])多快|(?:时速|速度)(?:大约|[是为有约达])?多", amount("公里|km|节|马赫|米|倍|英里|海里|[毫微]?秒|分钟|小时|天")),
    RANK("名次", "第几", "第[0-9零一二两三四五六七八九十百千]+|[首头末][\\p{IsHan}]|[冠亚季]军|最后"),
    YEAR("年份", "哪一?年|哪几年|几几年|何年|[西公]元前?几年|[在于]几年", "[0-9零〇一二三四五六七八九十元去今次同翌前当明]年|(?:19|20)[0-9]{2}[-/.]"),
    NUMBER(
            "号码",
            "(?:电话|热线|手机|号码|邮箱|网址|微信)(?:号码?|地址)?[是为]?(?:多少|几号|什么|啥)(?=[?。!啊呢]|$)|[打拨](?:什么|哪一?个|几号)电话",
            "[0-9]{3,4}-[0-9]{5,}|[0-9]{5,}|(?:[拨打:]|电话|热线) ?1[0-9]{2}(?![0-9个次部条多余台名人])|@|www|https?:"),
    WEEKDAY("星期", "(?<![一每两几])(?:星期|礼拜|周)几(?![个次天回趟班节场名人])", "(?:星期|礼拜|周)[一二三四五六日天末]"),
    SCHOOL(
            "学校",
            "哪[一几些]?[所个间座]?(?:大学|学校|学院|[中小]学)",
            "[\\p{IsHan}]{2,}(?:大学|学[院校]|[中小]学|[附高一二三四五六七八九十]中)(?![生习毕全的里内])|[\\p{IsHan}]{3,}(?:大学|[军中小]学|[军学]校|学院)的"),
    HOSPITAL("医院", "哪[一几些]?[家所个间座]?(?:医院|卫生院|医[学疗]中心|诊所)", "[\\p{IsHan}]{2,}(?:医院|卫生[院所]|医[学疗]中心|诊所)(?![的里内])");

    private final String label;
    private final Pattern asked;
    private final Pattern held;

    Form(String label, String asked, String held) {
        this.label = label;
        this.asked = Pattern.compile(asked);
        this.held = Pattern.compile(held);
    }

    String label() {
        return label;
    }

    private static String amount(String units) {
        return "[0-9零一二两三四五六七八九十百千万亿半数几]+(?:[,.][0-9]+)*[十百千万亿]*[多余几来]? ?(?:" + units + ")";
    }

    /// What a folded question asks for; absent if nothing of the kind, or if it names the unit itself.
    static @Nullable Form asked(String foldedQuestion) {
        return Stream.of(values())
                .filter(form -> form.asked.matcher(foldedQuestion).find())
                .findFirst()
                .orElse(null);
    }

    /// Whether a folded text holds one.
    boolean isIn(String folded) {
        return held.matcher(folded).find();
    }

    /// Those in a folded text.
    List<Span> in(String folded) {
        return Span.matches(held, folded);
    }
}
