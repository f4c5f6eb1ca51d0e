package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({
        "修桥花了多少钱, MONEY",
        "渡口的门票是多少?, MONEY",
        "总投资多少, MONEY",
        "那条鱼多重, WEIGHT",
        "水塘的面积有多大, AREA",
        "灯塔多高, LENGTH",
        "入学率有多高, SHARE",
        "河堤全长是多少, LENGTH",
        "船长多大年纪了, AGE",
        "船长修桥的时候多大, AGE",
        "修桥用了多久, DURATION",
        "船跑多快, SPEED",
        "水温是多少, TEMPERATURE",
        "入学率是多少?, SHARE",
        "好船占多少比例?, SHARE",
        "这是第几座桥, RANK",
        "桥是哪年修的, YEAR",
        "修桥是在西元几年?, YEAR",
        "渡口星期几停船, WEEKDAY",
        "渡口的电话是多少, NUMBER",
        "买票打什么电话, NUMBER",
        "船长念过哪所学校, SCHOOL",
        "船长住在哪家医院, HOSPITAL"
    })
    void theWordsOfAQuestionTellWhatIsAskedFor(String question, Form form) {
        assertThat(Form.asked(question)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共有多少名船工?",
                "捐款多少人?",
                "谁守着灯塔?",
                "桥为什么这么重?",
                "河堤有什么多重保障",
                "多高级的船",
                "渡口来了许多高中生吗",
                "那么多快递谁来送",
                "船长的心率是多少",
                "多久一次",
                "有多重意义",
                "河堤有多少公里",
                "收入多少个包裹",
                "修桥几年了",
                "开几个星期的船",
                "渡口每周几班船?",
                "体检一周几次?",
                "发放手机多少部?",
                "热线有什么用",
                "开业时多大规模?",
                ""
            })
    void otherQuestionsTellNothing(String question) {
        assertThat(Form.asked(question)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 修桥花了47万元",
        "MONEY, 合三千多万美元",
        "MONEY, '投资1.2亿,修了桥'",
        "WEIGHT, 那条鱼重12公斤",
        "AREA, 水塘有600平方米",
        "LENGTH, 灯塔高32.5米",
        "LENGTH, 他身高188cm",
        "AGE, 船长58岁",
        "DURATION, 修了三个多月",
        "DURATION, 修桥花了2年",
        "DURATION, 修了两个多星期",
        "DURATION, 一万年前就有渡口",
        "DURATION, '3月1日至5日修桥'",
        "SHARE, 入学率达98.5%",
        "SHARE, 三分之一是新船",
        "SHARE, 首日收视率为7.07",
        "RANK, 这是第四座桥",
        "RANK, 这是首次修桥",
        "YEAR, 2019年修了桥",
        "YEAR, 桥是去年修的",
        "WEEKDAY, 渡口周一停船",
        "NUMBER, 请拨0351-1234567",
        "NUMBER, 落水请拨119",
        "SCHOOL, 船长毕业于临江大学",
        "SCHOOL, 临江水运学校的校长",
        "HOSPITAL, 船长住在临江医院",
        "HOSPITAL, 送到了临江医疗中心"
    })
    void aTextShowsByItsFormWhatItHolds(Form form, String text) {
        assertThat(form.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 捐了2000只口罩",
        "MONEY, 捐了2万只口罩",
        "LENGTH, 2019年修了3座桥",
        "AGE, 3名船工",
        "DURATION, 2019年3月20日修桥",
        "YEAR, 3月20日修桥",
        "WEIGHT, 修桥的12名船工",
        "SCHOOL, 修桥的70名大学生",
        "DURATION, 1月20日修桥",
        "WEEKDAY, 本周修桥",
        "NUMBER, 2019年修了120米",
        "NUMBER, 接了热线120次",
        "NUMBER, 他一直没有接电话",
        "SCHOOL, 学校的桥",
        "SCHOOL, 在修桥中学习",
        "SCHOOL, 传达了四中全会的精神",
        "HOSPITAL, 船长还在医院里"
    })
    void otherTextsDoNot(Form form, String text) {
        assertThat(form.isIn(text)).isFalse();
    }

    @Property
    void whatIsFoundLiesInTheText(@ForAll Form form, @ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(form.in(folded)).allMatch(span -> span.end() <= folded.length());
        assertThat(form.isIn(folded)).isEqualTo(!form.in(folded).isEmpty());
    }
}
