package dev.yinju.reports;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lines that say who wrote and published a report, and when.
final class Bylines {

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?"
                    + "(?:[T\\s]{0,2}(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?)?");
    private static final String LABEL =
            "(?:[来來]源|稿源|作者|[记記]者|通[讯訊][员員]|特[约約][记記]者|文字|撰稿|撰文|供稿|[责責](?:任)?[编編](?:[辑輯])?|[网網][络絡][编編][辑輯]|[编編][辑輯]|校[对對]|[审審](?:核|[阅閱]|稿)|[监監][制製]|[发發](?:布|佈|表)?(?:[时時][间間]|日期)|[时時][间間]|日期"
                    + "|本文地址|本文[链鏈]接|原文(?:地址|[链鏈]接)|[链鏈]接|[网網]址|出[处處]|[发發](?:布|文)(?:者|[机機][构構关關]|[单單]位)|(?:成文|生成|公[开開])日期|索引[号號]|[发發]文字[号號]|文[号號]|主[题題]分[类類]|信息分[类類]|公[开開]方式|有效性|[摄攝]影)";

    /// What may stand before a label; not so `开放时间`, which is part of a text.
    private static final String QUALIFIER =
            "(?:本[报報网網台刊站]|新[闻聞]|文章|信息|[资資][讯訊]|稿件|消息|[内內]容|[图圖][文片]?|更新|上[传傳]|首[席发發]|[实實][习習]|[见見][习習]|特[约約]|值班|[执執]行|[发發]稿|[责責]任|美[术術]|技[术術]|微信|[网網][页頁站])?";

    private static final Pattern LABELLED =
            Pattern.compile("^[^\\p{L}\\p{N}]{0,2}" + QUALIFIER + LABEL + "\\s*[:：/ \u3000]\\s*\\S");
    private static final Pattern LABEL_ANYWHERE = Pattern.compile(LABEL + "\\s*[:：]");
    private static final String NAME = "[\\p{IsHan}·]{2,8}";
    private static final String NAMES = NAME + "(?:[\\s、,，]+(?!" + LABEL + ")" + NAME + "){0,5}";
    private static final String ROLE = "(?:本[报報网網台站][^\\s]{0,4})?(?:[见見][习習]|特[约約])?(?:[记記]者|通[讯訊][员員]|作者|撰稿|撰文|供稿|文字)";
    private static final Pattern AUTHORS = Pattern.compile(ROLE + "\\s*[:：]?\\s*(" + NAMES + ")");
    private static final Pattern AUTHORS_LABELLED =
            Pattern.compile("(?:" + ROLE + "|(?<![图圖])文)\\s*[:：/]\\s*(" + NAMES + ")");
    private static final Pattern AUTHORS_SPACED = Pattern.compile("^\\W{0,2}" + ROLE + "[\\s\u3000]+(" + NAMES + ")$");
    private static final Pattern SIGNATURE =
            Pattern.compile("[(（]\\s*((?:" + ROLE + "\\s*[:：]?\\s*)?" + NAMES + ")\\s*[)）]$");
    private static final Pattern DATELINE =
            Pattern.compile("[(（【〔]\\s*([^()（）【】〔〕]{0,12}(?:[记記]者|通[讯訊][员員])[^()（）【】〔〕]{2,40})[)）】〕]");
    private static final Pattern SOURCE =
            Pattern.compile("(?:[来來]源|稿源|出[处處]|[发發](?:布|文)(?:[机機][构構关關]|[单單]位))\\s*[:：]\\s*([^\\s|，。,；;:：（(]{2,24})");
    private static final Pattern URL = Pattern.compile(
            "(?:本文地址|本文[链鏈]接|原文(?:地址|[链鏈]接)|[链鏈]接|[网網]址|URL)\\s*[:：]\\s*(https?://[\\p{Graph}&&[^<>\"]]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITOR = Pattern.compile(
            "(?:[责責](?:任)?[编編](?:[辑輯])?|[网網][络絡]?[编編](?:[辑輯])?|[编編][辑輯])\\s*[:：/\\s]\\s*(" + NAMES + ")");
    private static final Pattern REPORTING = Pattern.compile(
            "[记記]者\\s*[:：]?\\s*(" + NAMES + ")\\s*[/／]\\s*([\\p{IsHan}]{2,6}?)?\\s*(?:[综綜]合)?[报報][导導道]");
    private static final Pattern SPLIT = Pattern.compile("[\\s、,，]+");
    private static final int MAX_LENGTH = 160;
    private static final int MAX_REST = 40;

    private Bylines() {}

    static boolean isByline(Line line) {
        if (line.length() > MAX_LENGTH || line.text().indexOf('。') >= 0) {
            return false;
        }
        String text = line.plain();
        return LABELLED.matcher(text).find()
                || dated(text)
                || signature(text).isPresent()
                || (text.length() <= MAX_REST && REPORTING.matcher(text).find());
    }

    private static boolean dated(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return false;
        }
        String rest = date.replaceAll("");
        return LABEL_ANYWHERE.matcher(rest).find() || (rest.length() <= MAX_REST && sparse(rest));
    }

    /// Whether what a line says besides its date is a list of words rather than a sentence.
    private static boolean sparse(String rest) {
        return SPLIT.splitAsStream(rest.strip()).allMatch(word -> word.length() <= 8);
    }

    static Optional<Published> published(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
                return Optional.of(new Published(date, time(matcher)));
            } catch (DateTimeException e) {
                // no such day: not a date
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalTime time(Matcher matcher) {
        if (matcher.group(4) == null) {
            return null;
        }
        try {
            return LocalTime.of(
                    number(matcher, 4), number(matcher, 5), matcher.group(6) == null ? 0 : number(matcher, 6));
        } catch (DateTimeException e) {
            return null; // no such time
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /// The editors that a byline names, joined by `、`.
    static Optional<String> editor(String text) {
        return first(EDITOR, text)
                .map(Bylines::names)
                .filter(names -> !names.isEmpty())
                .map(names -> String.join("、", names));
    }

    /// Where a reporter wrote from, as in `记者某某/某地报道`.
    static Optional<String> place(String text) {
        Matcher matcher = REPORTING.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(2)) : Optional.empty();
    }

    static Optional<String> publisher(String text) {
        return first(SOURCE, text);
    }

    static Optional<URI> url(String text) {
        return first(URL, text).flatMap(Bylines::uri);
    }

    static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The authors that a byline names. Editors, proofreaders and photographers are not authors.
    static List<String> authors(String byline) {
        Set<String> names = new LinkedHashSet<>();
        AUTHORS_LABELLED.matcher(byline).results().forEach(match -> addNames(names, match.group(1)));
        signature(byline).ifPresent(names::addAll);
        REPORTING.matcher(byline).results().forEach(match -> addNames(names, match.group(1)));
        AUTHORS_SPACED.matcher(byline).results().forEach(match -> addNames(names, match.group(1)));
        return List.copyOf(names);
    }

    /// The authors that a dateline within running text names: `某网讯(记者 某某)`.
    static List<String> datelineAuthors(String prose) {
        Set<String> names = new LinkedHashSet<>();
        Matcher dateline = DATELINE.matcher(prose);
        if (dateline.find()) {
            AUTHORS.matcher(dateline.group(1)).results().forEach(match -> addNames(names, match.group(1)));
        }
        return List.copyOf(names);
    }

    /// The names in brackets at the end of a text.
    static Optional<List<String>> signature(String text) {
        Matcher matcher = SIGNATURE.matcher(DATE.matcher(text).replaceAll(""));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String inside = matcher.group(1);
        Set<String> names = new LinkedHashSet<>();
        Matcher labelled = AUTHORS.matcher(inside);
        if (labelled.find()) {
            addNames(names, labelled.group(1));
        } else {
            List<String> words = SPLIT.splitAsStream(inside).toList();
            if (words.stream().allMatch(Surnames::isName)) {
                names.addAll(words);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    /// The names in a list of names; what is none is left out.
    static List<String> names(String list) {
        return SPLIT.splitAsStream(list.strip()).filter(Surnames::isName).toList();
    }

    private static void addNames(Set<String> names, String list) {
        SPLIT.splitAsStream(list)
                .filter(name -> name.length() >= 2)
                .flatMap(name -> Surnames.separate(name).stream())
                .forEach(names::add);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
