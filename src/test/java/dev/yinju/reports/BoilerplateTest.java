package dev.yinju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

    private static final String END = "最后一位病人离开时，院子里的灯还亮着。";

    /// What is read of a page that has a line near its end.
    private static String read(String line) {
        return Texts.all(Texts.report("""
                枫林乡卫生院的一天

                早上七点，枫林乡卫生院的门口已经排起了队，来的多半是附近村子的老人。
                院长何守田带着三名医生，一个上午看了四十多位病人，中午只休息了二十分钟。
                下午他们又分成两组，到两个村子给走不动路的老人量血压、换药、送药。

                %s

                %s
                """.formatted(line, END)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"晚上八点还在看诊", "凌晨两点她还在看护病人", "两点在看台集合", "村里的相关报道", "市民扫码订阅服务", "村民扫码关注健康", "扫码订阅服务", "大家点击关注家乡事"})
    void aHeadingThatOnlySoundsLikeAPageStays(String heading) {
        assertThat(read(heading)).contains(heading, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"点个在看", "点赞和在看！", "【点在看】", "点一下“在看”", "◆ 相关阅读", "--相关报道：", "阅读原文 阅读 1234 赞 56 在看 7"})
    void thePageGoesOnBehindTheArticle(String line) {
        assertThat(read(line)).contains("送药。").doesNotContain(line, END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"长按二维码关注我们", "【点击上方蓝字】", "扫码关注公众号", "回复", "查看: 1532 | 回复: 12", "赞 56 在看 7", "只看该作者 | 倒序浏览"})
    void theArticleGoesOnBehindWhatOnePresses(String line) {
        assertThat(read(line)).contains(END).doesNotContain(line);
    }

    @Test
    void anAnswerBelowItsLabelIsRead() {
        assertThat(read("问：下午几点关门？\n\n回复：")).contains("问：下午几点关门？", "回复：", END);
    }
}
