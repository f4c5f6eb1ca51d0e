package dev.yinju.answering;

import java.util.regex.Pattern;

/// What a question asks about the reports themselves, and not about what they report. Told by folded Chinese words.
enum ReportQuestion {
    /// Nothing.
    NONE("(?!)"),
    /// Which reports there are, and how many. Asks nothing else: what was reported or handed out is no report.
    COLLECTION("(?:(?:这里|这儿|库里|[你您](?:这里|这儿|那里)?)?(?:一共|总共|共|都|目前|现在)*(?:收[录集]了?|有)?|有)"
            + " ?(?:哪些|哪几|哪个|多少|几|什么)[篇条个份]?(?: 报告(?:/报道)?| ?" + Report.WORD + ")(?:可以?[查看问])?[?。! ]*"
            + "|" + Report.WORD + "(?:一共|总共|都|目前|现在)*有(?:哪些|哪几|多少|几)[篇条个份]?[?。! ]*"
            + "|(?:列出|看看)?(?:所有的?|全部的?)?" + Report.WORD + "(?:的?列表|目录|清单)[?。! ]*"),
    /// Which report is the first.
    EARLIEST(Report.ofAll(Report.FIRST)),
    /// Which report is the last.
    LATEST(Report.ofAll(Report.LAST)),
    /// What a report is about.
    SUBJECT(".*" + Report.NAMED + "(?:里|主要|都|大概|到底|究竟|具体){0,2}(?:讲|说|写|谈|介绍|报道)的?了?(?:些|是|的是)?(?:什么|啥)(?:内容|事情?)?[?。!]*"
            + "|.*" + Report.NAMED + "的?(?:主要内容|大意|中心思想|主题|概要).*"
            + "|.*" + Report.NAMED + "(?:主要|都)?是?关于(?:什么|啥)的?[?。!]*"),
    /// Who made a report, when, and where it was published: names the report, its making, and asks for something, in
    /// any order.
    MAKING("(?=.*(?:" + Report.NAMED + "|[这那该]一?[则条]))"
            + "(?=.*(?:写|撰|采编|编辑|校对|审核|责编|作者|记者|通讯员|发[布表出的]|刊[登载发]|登[在载]|来自|来源|出处|出自))"
            + "(?=.*(?:谁|哪|何|什么|几[号日月])).*"
            + "|(?:.*" + Report.NAMED + "|(?:这些|所有的?|全部的?|[各每这那]一?[份篇])报告)的?(?:发[布表]|刊[登载])?(?:日期|时间|作者)[?。! ]*"
            + "|(?:这些|所有的?|全部的?|[各每这那]一?[份篇])报告(?:都|分别|各)?是?(?:谁写的?|(?:什么时候|哪一?天)(?:发[布表出]?|写)?的?)[?。! ]*"
            + "|.*(?:作者|通讯员|责任?编辑?|记者)(?:是|叫)(?:谁|什么|哪).*");

    /// How a question names a report. What it says in a report is not about it.
    private static final class Report {
        static final String NAMED = "(?:报[道导](?![称说中])|文章(?!中)|稿[子件](?!中)|[这那该各每]一?篇)";

        /// What a report is called. A report is not only what this program reads, so that this word alone tells only in
        /// a question that says nothing else.
        static final String WORD = "(?:报[道导告]|文章|稿[子件])";

        static final String FIRST = "最[早先旧]";
        static final String LAST = "最[新近晚]";

        /// What stands after these.
        static final String ONE = "(?:发[布表]?)?的?(?:那?一?[篇条份]|(?:那?一?[篇条份])?" + WORD + ")";

        private static final String PUBLISHED = "(?:发[布表出]?|刊[登载出]?|登)?";

        /// Asks for one of all the reports, and nothing else: `最早的报道是哪篇`, `哪篇报道最早`.
        static String ofAll(String which) {
            String when = "(?:哪一?[篇条份个]?|什么时候|何时|哪一?[天日年]|几号)";
            return "(?=.*(?:篇|" + WORD + "))(?:"
                    + which + "的?" + PUBLISHED + "的?一?[篇条份]?" + WORD + "?是?在?" + when + "?" + WORD + "?" + PUBLISHED
                    + "的?"
                    + "|哪一?[篇条份]" + WORD + "?(?:" + PUBLISHED + "得|是)?" + which + PUBLISHED + "的?)[?。! ]*";
        }
    }

    /// Asks who made the report that the questions before are about.
    private static final Pattern MAKING_OF_THAT = Pattern.compile(
            ".*(?:(?:谁|哪位|什么人) ?(?:采写|撰写|写|编辑|校对|审核|报道)|(?:刊登|登载|登在|登|原文|出处|来源).{0,4}(?:哪|什么)|哪.{0,4}(?:刊登|登载|登)的).*");

    /// What names the report and its making in such a question; the byline itself seldom says these words.
    private static final Pattern NAMES_REPORT =
            Pattern.compile("报[道导告]|文章|稿[子件]?|新闻|消息|[这那该各每]一?[篇份]|这些|所有|全部|日期|时间|发[布表]|刊[登载]|登在|登载|出自|来自|网上|网站"
                    + "|撰写|采写|写|作者|记者|通讯员|编辑|责编|校对|审核|主要内容|大意|中心思想|主题|概要|关于|[讲谈]了?");

    private static final Pattern FIRST_MEANT = Pattern.compile(Report.FIRST + Report.ONE);
    private static final Pattern LAST_MEANT = Pattern.compile(Report.LAST + Report.ONE);

    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}");

    private static final Pattern MAKERS =
            Pattern.compile("来源|记者|通讯员|作者|撰文|供稿|编辑|校对|审核|网讯|本[报网]讯|^\\s*\\(?[\\p{IsHan}]{2,4}\\)?\\s*$");

    private static final Pattern MAKER = Pattern.compile("记者|通讯员|编辑|校对|审核|供稿|摄影");

    private final Pattern asked;

    ReportQuestion(String asked) {
        this.asked = Pattern.compile(asked);
    }

    /// @param goesOn whether there are questions before it
    static ReportQuestion of(String folded, boolean goesOn) {
        for (ReportQuestion question : values()) {
            if (question.asked.matcher(folded).matches()) {
                return question;
            }
        }
        return goesOn && MAKING_OF_THAT.matcher(folded).matches() ? MAKING : NONE;
    }

    /// Whether it is about what a report says of itself, be it one or each of them.
    boolean isAboutOne() {
        return this == MAKING || this == SUBJECT;
    }

    /// Whether it is about all the reports and not about what any of them says.
    boolean isAboutAll() {
        return this == COLLECTION || this == EARLIEST || this == LATEST;
    }

    /// Whether a question about one report means the first or the last of all, and which: [#NONE] if neither.
    static ReportQuestion meantByTime(String folded) {
        return FIRST_MEANT.matcher(folded).find()
                ? EARLIEST
                : LAST_MEANT.matcher(folded).find() ? LATEST : NONE;
    }

    /// What the question says of which report it means.
    String meant(String folded) {
        return this == NONE ? folded : NAMES_REPORT.matcher(folded).replaceAll(" ");
    }

    /// Whether a window tells who made its report, or when, if that is asked.
    static boolean tellsMaking(Window window, AnswerKind kind) {
        Pattern told = kind == AnswerKind.DATE ? DAY : MAKERS;
        return told.matcher(Folding.fold(window.text())).find();
    }

    /// Whether a text names the kind of maker that a question asks for, as `通讯员`, if it asks for one.
    static boolean namesMaker(String foldedQuestion, String folded) {
        var maker = MAKER.matcher(foldedQuestion);
        return !maker.find() || folded.contains(maker.group());
    }
}
