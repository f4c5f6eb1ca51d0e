package dev.yinju.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes up any number of reports, each another one, and the same ones every time.
final class InventedReports {

    private static final String[] PLACES =
            words("青禾镇 柳湾村 枫林乡 石桥街道 临江区 白沙社区 东岭村 南塘镇 北坡乡 西河社区 云溪镇 松岗村 杏园街道 梅岭镇 竹溪村 荷塘社区");
    private static final String[] PEOPLE = words("陈小禾 林秀兰 周文彬 赵长青 吴春生 郑玉梅 孙立夏 王大川 冯晓雨 何守田 罗望秋 苏明月");
    private static final String[] DOERS = words("党员干部 志愿者 巡查队 图书馆 合作社 卫生院 老年大学 消防队 供水站 农技站 村委会 居民小组 运输队 文化馆 中心小学 养老院");
    private static final String[] DEEDS =
            words("沿江巡查 清理河道 修缮堤坝 走访农户 举办讲座 种植柳树 开通班车 捐赠图书 检修水管 培训技术 登记房屋 慰问老人 组织义诊 整治街巷 收割水稻 架设路灯");
    private static final String[] THINGS = words("垃圾 图书 树苗 药品 雨衣 路灯 水管 课桌 粮食 肥料 渔网 砖石 衣物 资金 电缆 渡船");
    private static final String[] UNITS = words("吨 册 棵 箱 件 盏 米 套 袋 公斤 张 车 包 万元 卷 艘");
    private static final String[] TIMES = words("今年春天 入夏以来 上个月 去年年底 国庆期间 开学之前 雨季到来之后 过去三年里 本周三上午 冬至前后");

    private final Random random;

    /// @param number which report
    InventedReports(int number) {
        random = new Random(number);
    }

    private static String[] words(String list) {
        return list.split(" ");
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    String title() {
        return one(PLACES) + one(DOERS) + one(DEEDS);
    }

    String byline() {
        return "20%02d-%02d-%02d 09:15 来源:临江日报 作者:%s"
                .formatted(10 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28), one(PEOPLE));
    }

    String paragraph(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        return switch (random.nextInt(3)) {
            case 0 ->
                "%s，%s的%s%s，共用去%s%d%s。"
                        .formatted(one(TIMES), one(PLACES), one(DOERS), one(DEEDS), one(THINGS), number(), one(UNITS));
            case 1 ->
                "%s的%s说：“%s以后，%s多了%d%s，大家都很高兴。”"
                        .formatted(one(PLACES), one(PEOPLE), one(DEEDS), one(THINGS), number(), one(UNITS));
            default ->
                "据%s统计，%s已有%d户居民参加%s，其中%d户领到了%s。"
                        .formatted(one(DOERS), one(PLACES), number(), one(DEEDS), number(), one(THINGS));
        };
    }

    private int number() {
        return 2 + random.nextInt(998);
    }

    /// A text of about 3 kB in UTF-8.
    String text() {
        List<String> lines = new ArrayList<>(List.of(title(), byline(), ""));
        for (int i = 0; i < 5; i++) {
            lines.add(paragraph(5));
        }
        return String.join("\n", lines) + "\n";
    }

    /// A page with a menu and a footer.
    String page() {
        return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s_临江网</title></head><body>
                <div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/life">生活</a></div>
                <h1>%1$s</h1><div class="info">%2$s</div>
                <p>%3$s</p><p>%4$s</p><p>%5$s</p><p>%6$s</p>
                <div class="footer">版权所有 临江网</div></body></html>
                """.formatted(title(), byline(), paragraph(6), paragraph(6), paragraph(6), paragraph(6));
    }

    /// A PDF of some pages.
    byte[] pdf(int pages) {
        List<List<String>> lines = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            List<String> text = new ArrayList<>(page == 0 ? List.of(title(), byline(), "") : List.of());
            String words = paragraph(10);
            for (int start = 0; start < words.length(); start += 40) {
                text.add(words.substring(start, Math.min(words.length(), start + 40)));
            }
            lines.add(text);
        }
        return Documents.chinesePdf(lines);
    }
}
