package dev.yinju.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "一共有几篇报道?, COLLECTION",
        "有哪些报道, COLLECTION",
        "你这里收录了多少篇文章?, COLLECTION",
        "多少 报告/报道, COLLECTION",
        "一共有几篇报告?, COLLECTION",
        "你这里有多少份报告, COLLECTION",
        "报告有哪些?, COLLECTION",
        "报告列表, COLLECTION",
        "最早的报道是哪篇?, EARLIEST",
        "哪篇报告最早?, EARLIEST",
        "最新的一篇是什么时候的?, LATEST",
        "最近发布的文章是哪一篇, LATEST",
        "清河那篇讲了什么, SUBJECT",
        "这篇报道主要说的是什么内容?, SUBJECT",
        "清河的报道主要内容是什么?, SUBJECT",
        "那篇文章是关于什么的?, SUBJECT",
        "清河的报道是谁写的?, MAKING",
        "这篇稿子是谁校对的?, MAKING",
        "那篇文章什么时候发表的?, MAKING",
        "通讯员是谁?, MAKING",
        "这些报道都是什么时候发的?, MAKING",
        "每篇报告是谁写的?, MAKING",
        "这些报告的日期, MAKING",
    })
    void whatIsAskedAboutReportsIsTold(String question, ReportQuestion asked) {
        assertThat(ReportQuestion.of(question, false)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "政府印发了几个文件?",
                "县里下发了多少份文件?",
                "检查组收集了哪些资料?",
                "我没有收到文件",
                "他有没有看报道?",
                "报道中李校长说了什么?",
                "接受媒体报道时,村民说了什么?",
                "有几篇报道提到了渡口?",
                "渡口有几条船?",
                "渡口最早的船是哪条?",
                "最新的检测报告怎么说?",
                "渡口有哪些检测报告?",
                "报告制度有哪些?",
                "每份报告出自哪个实验室?",
                "每份报告由谁审核?",
                "这些报告制度的日期是哪天?",
            })
    void whatIsAskedAboutTheWorldIsNot(String question) {
        assertThat(ReportQuestion.of(question, false)).isEqualTo(ReportQuestion.NONE);
    }

    @Test
    void whoMadeThatReportIsUnderstoodAfterAnotherQuestionOnly() {
        assertThat(ReportQuestion.of("谁写的?", true)).isEqualTo(ReportQuestion.MAKING);
        assertThat(ReportQuestion.of("谁写的?", false)).isEqualTo(ReportQuestion.NONE);
    }
}
