package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

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
        "修桥用了多久, DURATION",
        "船跑多快, SPEED",
        "水温是多少, TEMPERATURE",
        "入学率是多少?, SHARE",
        "好船占多少比例?, SHARE",
        "这是第几座桥, RANK",
        "桥是哪年修的, YEAR"
    })
    void theWordsOfAQuestionTellWhatIsMeasured(String question, Measure measure) {
        assertThat(Measure.asked(question)).isEqualTo(measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"共有多少名船工?", "捐款多少人?", "谁守着灯塔?", "桥为什么这么重?", "河堤有什么多重保障", "多高级的船", "河堤有多少公里", "收入多少个包裹", ""})
    void otherQuestionsMeasureNothing(String question) {
        assertThat(Measure.asked(question)).isNull();
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
        "DURATION, '3月1日至5日修桥'",
        "SHARE, 入学率达98.5%",
        "SHARE, 三分之一是新船",
        "RANK, 这是第四座桥",
        "RANK, 这是首次修桥",
        "YEAR, 2019年修了桥",
        "YEAR, 桥是去年修的"
    })
    void aTextSaysHowMuchByItsUnits(Measure measure, String text) {
        assertThat(measure.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 捐了2000只口罩",
        "MONEY, 捐了2万只口罩",
        "LENGTH, 2019年修了3座桥",
        "AGE, 3名船工",
        "DURATION, 2019年3月20日修桥",
        "YEAR, 3月20日修桥",
        "WEIGHT, 修桥的12名船工"
    })
    void otherNumbersSayNothing(Measure measure, String text) {
        assertThat(measure.isIn(text)).isFalse();
    }

    @Property
    void amountsLieInTheText(@ForAll Measure measure, @ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(measure.in(folded)).allMatch(span -> span.end() <= folded.length());
        assertThat(measure.isIn(folded)).isEqualTo(!measure.in(folded).isEmpty());
    }
}
