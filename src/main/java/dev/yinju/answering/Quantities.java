package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers with what they count, in questions (`多少名党员`) and in reports (`300余名党员干部`). Works on folded text.
final class Quantities {

    private static final QuickPattern NUMBER = QuickPattern.compile(
            "(?<![0-9a-z.第])[0-9]+(?:[,.][0-9]+)*[十百千万亿]*[多余几来]?|(?<![第每这那同任某另])(?!一[下些起线直点样定般旦律同切向共旁边齐体致])[零〇一二两三四五六七八九十百千万亿半数]+[多余几来]?");

    private static final Pattern ASKED =
            Pattern.compile("(?:多少|(?<![哪这那隔数])几(?![乎何十百千万]))(?:多|来)?的? ?([\\p{IsHan}a-z]{0,8})");

    /// What is counted, where only its classifier stands after the number: `渡船一共有几条`.
    private static final Pattern COUNTED_BEFORE = Pattern.compile(
            "((?!一共|总共|共计|现在|目前|那里|这里|大约|[都里])[\\p{IsHan}&&[^每天年月日次回的]]{2})(?:现在|目前|里)?(?:一共|总共|共计|共|总数)?(?:有|是|为|达到?)$");

    /// Units that are counted by 个 and are no things.
    private static final Pattern TIME = Pattern.compile("个[多半]?(?:小时|月|星期|钟头|世纪)");

    /// Classifiers and nouns that count the same kind of thing.
    private static final List<String> SAME = List.of("人名位口员", "元块钱", "个家座所处间", "天日", "次回遍场", "户家", "条只头匹");

    /// Units of more than one character.
    private static final Pattern LONG_UNIT = Pattern.compile(
            "个?(?:小时|百分点|月)|(?:平方|立方)?(?:公里|千米|分米|厘米|毫米|英里|英尺|海里|米)|公[斤顷分]|千克|分钟|人次|[美欧日港]元|英镑|摄氏度|千瓦时?");

    private static final String CLASSIFIERS = "个名位口人条项种家座所处间次回遍场户元块天日年月周岁吨亩米篇张面瓶份批届级层支队只件台辆套本艘架棵株头匹枚颗门首部句段节课票";

    /// The question's noun is compared by so many pairs of characters.
    private static final int NOUN_PAIRS = 2;

    /// How far after a number its noun is looked for, in UTF-16 code units.
    private static final int NOUN_REACH = 12;

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}|[一二][零〇一二三四五六七八九]{3}");

    /// What stands after a number that tells when something was, not how long it took: `三年前`, `80年代`.
    private static final Pattern AFTER_YEARS = Pattern.compile("年[前后代级]");

    /// What stands before a stretch of time, and not before a day of a month or the years since something.
    private static final Pattern SPENT = Pattern.compile("(?:[了共达过续近约满整用花需停产休工业住守]|为期|历时)$");

    /// Persons may be counted by another word than the question's.
    private static final Pattern PERSONS = Pattern.compile(
            "伤亡|兵力|分子|百姓|农民|工人|乘客|旅客|患者|病人|难民|移民|平民|儿童|孩子|士兵|官兵|军人|警[察员]|记者|教师|老师|专家|运动员|球员|人员|干部|党员|群众|村民|居民|市民|队员|职工|医生|护士|学生|民警|代表|志愿者|书记");

    private static final Pattern COUNTED_PERSONS = Pattern.compile("[名人位]");

    private static final double SOMEBODY = 0.5;
    private static final double ANYTHING = 0.5;

    private static final String TIMES = "年月日天周岁级次回遍";

    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:!?]");

    private Quantities() {}

    /// What the question wants counted, without the number: `名党员` in `有多少名党员?`; absent if it does not ask for a
    /// number.
    static @Nullable String asked(String foldedQuestion) {
        Matcher matcher = ASKED.matcher(foldedQuestion);
        if (!matcher.find() || matcher.group(1).isEmpty()) {
            return null;
        }
        String after = matcher.group(1);
        Matcher before = COUNTED_BEFORE.matcher(foldedQuestion).region(0, matcher.start());
        return CLASSIFIERS.contains(after) && before.find() ? after + before.group(1) : after;
    }

    /// The numbers in a text with their classifiers, and how well each counts what is asked for.
    static List<Asked.Fitting> in(String folded, String counted) {
        List<Asked.Fitting> found = new ArrayList<>();
        for (Span number : NUMBER.in(folded)) {
            String after = folded.substring(number.end(), Math.min(folded.length(), number.end() + NOUN_REACH));
            String before = folded.substring(0, number.start());
            boolean tellsWhen = isDate(folded, number.start(), number.end()) || isPointInTime(before, after, counted);
            double fit = tellsWhen ? 0 : fit(before, after, counted);
            int end = number.end() + (fit > 0 ? unitLength(after) : 0);
            found.add(new Asked.Fitting(new Span(number.start(), end), fit));
        }
        return found;
    }

    /// Whether a number tells a year, or a day after its month.
    private static boolean isDate(String folded, int start, int end) {
        boolean year = folded.startsWith("年", end)
                && YEAR.matcher(folded.substring(start, end)).matches();
        return year || (folded.startsWith("日", end) && folded.startsWith("月", start - 1));
    }

    /// Whether a number of years or days tells when something was, and how long something took is asked for.
    private static boolean isPointInTime(String before, String after, String counted) {
        return switch (counted.isEmpty() ? 0 : counted.charAt(0)) {
            case '年' ->
                !AFTER_YEARS.matcher(counted).lookingAt()
                        && AFTER_YEARS.matcher(after).lookingAt()
                        && !SPENT.matcher(before).find();
            case '天' -> after.startsWith("日") && !SPENT.matcher(before).find();
            default -> false;
        };
    }

    private static int unitLength(String after) {
        Matcher unit = LONG_UNIT.matcher(after);
        return unit.lookingAt() ? unit.end() : Character.charCount(after.codePointAt(0));
    }

    /// The fit of the number that fits best; 0 if there is none.
    static double bestFit(String folded, String counted) {
        return in(folded, counted).stream()
                .mapToDouble(Asked.Fitting::fit)
                .max()
                .orElse(0);
    }

    /// A number fits when it has the right classifier and is followed by the right noun, or in a list follows it
    /// (`横幅183条`), as far as the question names them.
    private static double fit(String before, String after, String counted) {
        if (counted.isEmpty() || after.isEmpty()) {
            return 0;
        }
        String clause = CLAUSE_END.split(after, 2)[0];
        if (counted.startsWith("个人")) {
            return fit(before, after, counted.substring(1));
        }
        boolean classified = CLASSIFIERS.indexOf(counted.charAt(0)) >= 0;
        boolean meets = !clause.isEmpty()
                && sameClass(clause.charAt(0), counted.charAt(0))
                && TIME.matcher(clause).lookingAt() == TIME.matcher(counted).lookingAt();
        double classifier = meets ? 1 : isAnything(counted, clause) ? ANYTHING : 0;
        String noun = classified ? counted.substring(1) : counted;
        if (noun.isEmpty()) {
            return classifier;
        }
        if (!classified) {
            double somebody = PERSONS.matcher(noun).find()
                            && COUNTED_PERSONS.matcher(clause).lookingAt()
                    ? SOMEBODY
                    : 0;
            return Math.max(Math.max(classifier, somebody), nounFit(clause, noun));
        }
        double listed = classifier == 0 ? 0 : nounFit(lastItem(before), noun);
        return (classifier + Math.max(listed, nounFit(clause, noun))) / 2;
    }

    /// Everything may be counted by 个, where people talk.
    private static boolean isAnything(String counted, String clause) {
        return counted.equals("个")
                && !clause.isEmpty()
                && CLASSIFIERS.indexOf(clause.charAt(0)) >= 0
                && TIMES.indexOf(clause.charAt(0)) < 0
                && !TIME.matcher(clause).lookingAt();
    }

    private static String lastItem(String text) {
        int start = text.length();
        while (start > 0 && ",。;:!?、".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start);
    }

    /// Whether the noun stands in the clause, from 0 to 1. The question goes on after its noun, so its beginning tells.
    private static double nounFit(String clause, String noun) {
        if (noun.length() == 1) {
            int at = clause.indexOf(noun);
            return at >= 0 && at <= 1 ? 1 : 0;
        }
        int pairs = Math.min(noun.length() - 1, NOUN_PAIRS);
        int met = 0;
        for (int i = 0; i < pairs; i++) {
            if (clause.contains(noun.substring(i, i + 2))) {
                met++;
            }
        }
        return (double) met / pairs;
    }

    private static boolean sameClass(char one, char other) {
        return one == other || SAME.stream().anyMatch(same -> same.indexOf(one) >= 0 && same.indexOf(other) >= 0);
    }
}
