package dev.yinju.reports;

import java.util.regex.Pattern;

/// What pages say besides their article, recognised by what such lines look like and by the words that sites use.
final class Boilerplate {

    /// Marks at a line's end; `\W` would take in Chinese characters.
    private static final String MARKS_TO_END = "[^\\p{L}\\p{N}]*$";

    /// Headlines of what follows an article; the article ends before them.
    private static final Pattern TAIL = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,4}(?:相[关關](?:[阅閱][读讀]|新[闻聞]|[链鏈]接|文章|推[荐薦]|[报報][道導])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|[热熱][门門](?:文章|新[闻聞]|推[荐薦]|[点點][击擊])"
                    + "|更多(?:新[闻聞]|精彩|[内內]容|>+)|往期(?:推[荐薦]|回[顾顧]|精[彩选選]|[内內]容|文章)|精彩(?:推[荐薦]|回[顾顧])|[点點](?:[个個]|一下|[击擊])?(?:[赞讚][和、]?)?[“「]?在看"
                    + MARKS_TO_END
                    + "|猜你喜[欢歡]|[为為]您推[荐薦]|上一[篇条條]|下一[篇条條]|版[权權][声聲]明|免[责責][声聲]明|[网網]友[评評][论論]|最新[评評][论論]|[发發]表[评評][论論]"
                    + "|留言[与與板和]|我要[评評][论論]|[验驗][证證][码碼]|分享(?:到|至)|[关關][于於]我[们們]|[联聯][系繫]我[们們]|友情[链鏈]接|[网網]站地[图圖]|返回[顶頂首])"
                    + "[^，。！？]{0,30}$");

    /// Words whose presence makes a line part of the page and not of the article, however long the line is.
    private static final Pattern LEGAL = Pattern.compile(
            "ICP[备備证證]|公安?[网網]安?[备備]|[许許]可[证證]\\W{0,6}(?:\\W{0,3}[\\p{IsHan}])?.{0,20}(?:[号號]|编号)?.{0,4}\\d{4,}|(?i:copyright\\s*(?:©|\\(c\\)|\\d|protection))|(?i:all rights reserved)|版[权權]所有"
                    + "|未[经經].{0,16}(?:授[权權]|[许許]可|同意).{0,10}不得.{0,8}(?:[转轉][载載]|使用|摘[编編])|不代表本(?:站|[网網])|本(?:站|[网網]).{0,30}[转轉][载載].{0,30}(?:[侵版][权權]|[删刪]除|站[长長])"
                    + "|(?:违法|不良信息).{0,16}[举舉][报報]|[举舉][报報](?:[电電][话話]|[邮郵]箱)[:：]|[请請].{0,10}[联聯][系繫](?:站[长長]|本站)");

    private static final String WIDGET_WORD =
            "首[页頁]|新[闻聞]中心|[登注][录錄册冊]|[设設][为為]首[页頁]|加入收藏|收藏(?:本[页頁站])?|打印(?:本[页頁])?|[发發][给給]好友|推[荐薦][给給]好友|我[来來][说說][两兩]句|字[号號体體]|[关關][闭閉](?:窗口)?|微信(?:公[众眾][号號])?"
                    + "|官方微[博信]|微博|扫一扫|[扫掃][码碼][关關]注|分享(?:到|至)?|[评評][论論]|点[赞讚]|[点點][击擊]|[浏瀏][览覽]|[阅閱][读讀](?:量|次[数數])?|QQ(?:空[间間])?|[大中小]|客[户戶]端|手机版|手機版|返回|[阅閱][读讀]原文|分享收藏|[顶頂]部|搜索|[导導]航|[您你]的位置|[当當]前位置|正文|RSS|W[Aa][Pp]";

    /// What one presses below each post of a thread or each comment: the article may go on behind it.
    private static final String POST_WORD = "在看|[赞讚]|查看|回[复復覆]|倒序[浏瀏][览覽]|只看[该該]作者";

    private static final Pattern WIDGETS = widgets(WIDGET_WORD + "|" + POST_WORD);
    private static final Pattern POST_WIDGETS = widgets(POST_WORD);

    /// The word opens what somebody said, as in `回复：`.
    private static final Pattern SPEAKER = Pattern.compile("(?:" + POST_WORD + ")\\s*[:：]");

    private static final Pattern WIDGET_LEAD = Pattern.compile("[\\s\\d|│:：>＞»›/\\-·•（）()\\[\\]【】]*");
    private static final Pattern COUNTER = Pattern.compile("\\d{1,6}");
    /// What asks the reader to follow an account.
    private static final Pattern FOLLOW = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,3}(?:[点點][击擊]|戳|[长長]按|[扫掃](?:[码碼描]|一[扫掃])|[识識][别別])[^。，；！？]{0,16}(?:[关關]注(?:我[们們])?|[订訂][阅閱]|[蓝藍]字|二[维維][码碼]|公[众眾][号號])"
                    + MARKS_TO_END);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|│]\\s*");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern BREADCRUMB = Pattern.compile("^(?:[您你]的位置|[当當]前位置|首[页頁]\\s*[>＞»›/\\-]).*");
    private static final int MENU_ITEMS = 4;
    private static final int MENU_ITEM_LENGTH = 8;

    private Boilerplate() {}

    private static Pattern widgets(String words) {
        return Pattern.compile("(?:(?:" + words + ")[\\s\\d|│:：>＞»›/\\-·•（）()\\[\\]【】]*)+");
    }

    /// Whether the article ends before this line.
    static boolean opensTail(Line line) {
        return TAIL.matcher(line.text()).find() || (isWidgets(line) && !consistsOf(POST_WIDGETS, line));
    }

    static boolean isLegal(Line line) {
        return LEGAL.matcher(line.text()).find();
    }

    /// Whether the line can stand anywhere and is never part of an article.
    static boolean isFurniture(Line line) {
        return !LETTER.matcher(line.text()).find()
                || isLinkFarm(line)
                || isWidgets(line)
                || isBreadcrumb(line)
                || FOLLOW.matcher(line.text()).find();
    }

    /// Whether the line is a number by itself, as counters of comments and readers are.
    static boolean isCounter(Line line) {
        return COUNTER.matcher(line.text()).matches();
    }

    /// The line without what one presses at its end: `2020-05-28 08:19 我来说两句`.
    static Line withoutWidgets(Line line) {
        String text = line.plain();
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
            if (WIDGETS.matcher(text).region(i + 1, text.length()).matches()) {
                return line.first(text.substring(0, i).stripTrailing().length());
            }
        }
        return line;
    }

    private static boolean isBreadcrumb(Line line) {
        return BREADCRUMB.matcher(line.text()).matches() && !line.isProse();
    }

    /// `打印 | 收藏 | 【字号 大 中 小】`: nothing but what one presses.
    private static boolean isWidgets(Line line) {
        return line.length() <= 200
                && consistsOf(WIDGETS, line)
                && !SPEAKER.matcher(line.text()).matches();
    }

    private static boolean consistsOf(Pattern widgets, Line line) {
        String text = line.text();
        var lead = WIDGET_LEAD.matcher(text);
        int start = lead.lookingAt() ? lead.end() : 0;
        return widgets.matcher(text).region(start, text.length()).matches();
    }

    /// `甲市| 乙县| 丙网|`: many short entries with bars between. The rows of a table have bars at both ends.
    private static boolean isLinkFarm(Line line) {
        String text = line.text();
        if (text.startsWith("|") || text.indexOf('|') < 0) {
            return false;
        }
        long items = SEPARATOR.splitAsStream(text).count();
        return items >= MENU_ITEMS && text.length() <= items * (MENU_ITEM_LENGTH + 2);
    }
}
