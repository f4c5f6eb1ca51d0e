package dev.yinju.reports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out who published a report.
final class Publishers {

    private static final String KIND =
            "(?:[网網]|[报報]|社|[电電]台|[电電][视視]台|[频頻]道|[门門][户戶]|在[线線]|周刊|日[报報]|晚[报報]|客[户戶]端|[资資][讯訊])";
    private static final Pattern SITE = Pattern.compile("[\\p{IsHan}\\p{Alnum}]{1,14}" + KIND);
    private static final Pattern HEADER =
            Pattern.compile("^.{2,80}[\\-_|—–]\\s*([\\p{IsHan}\\p{Alnum}]{2,14}" + KIND + ")$");
    private static final Pattern DATELINE = Pattern.compile(
            "^[\\s【\\[（(]*([\\p{IsHan}\\p{Alnum}]{1,12}?(?:[网網]|[报報]|社|台))"
                    + "([^\\s，,。：:（(]{0,8}?)(?:\\d{1,2}月)?(?:\\d{1,2}日)?\\s?(?:[讯訊](?![息问問])|[电電](?=[\\s(（]|综合)|消息|快[讯訊])");

    /// `据某网讯` names another source, `本报讯` none.
    private static final Pattern UNNAMED = Pattern.compile("^(?:[据據]|本[报報网網社台刊站]$)");

    private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}]{2,6}");

    private Publishers() {}

    static boolean isSiteName(String line) {
        return SITE.matcher(line).matches();
    }

    /// From a page header such as `首页标题-某某网`.
    static Optional<String> fromHeader(String line) {
        return group(HEADER.matcher(line));
    }

    /// From the start of running text, such as `某某网讯`.
    static Optional<String> fromDateline(String prose) {
        return group(DATELINE.matcher(prose));
    }

    /// Where a report comes from, as in `某某社某地5月6日电`.
    static Optional<String> placeOfDateline(String prose) {
        Matcher matcher = DATELINE.matcher(prose);
        return matcher.find()
                ? Optional.of(matcher.group(2))
                        .filter(place -> PLACE.matcher(place).matches())
                : Optional.empty();
    }

    private static Optional<String> group(Matcher matcher) {
        return matcher.find() && !UNNAMED.matcher(matcher.group(1)).find()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
