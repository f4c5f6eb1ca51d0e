package dev.yinju.answering;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question as it is looked up.
///
/// @param own what the question itself says the answer's surroundings should hold
/// @param place the terms of the place that the question names first, as `清河县`, of several within each other the
///     smallest; empty if it names none
/// @param terms the same with what the question before it adds, and how much each term counts
/// @param kind what is asked for
/// @param asked what an answer must hold
/// @param several whether each report that has an answer should give one
/// @param report what is asked about the reports themselves
/// @param followUp the question with what it takes over from those before it
record ParsedQuestion(
        Set<Term> own,
        Set<Term> place,
        Map<Term, Double> terms,
        AnswerKind kind,
        Asked asked,
        boolean several,
        ReportQuestion report,
        FollowUp followUp) {

    /// Asks for one quote a report.
    private static final Pattern SEVERAL = Pattern.compile(
            "哪[些几]个?(?:地方|地区|报[道导]|报告(?=[提说讲写谈]到)|篇|县|市|区|镇|乡|城市|单位)|哪几?篇|各[地县市区镇乡]|分别|比较|相比|(?:都|各)有哪");

    private static final Pattern ALL_REPORTS =
            Pattern.compile("[各每]一?[篇份]|(?:这些|所有的?|全部的?|各|每个?)(?:报[道导告]|文章|稿[子件])|(?:报[道导]|文章|稿[子件])(?:都|各)");

    private static final Pattern COUNTS_REPORTS = Pattern.compile("(?:多少|几)[篇份]? ?(?:报[道导]|文章|稿[子件])|(?:多少|几)[篇份]报告");

    /// Questions are read up to so many UTF-16 code units: what lies beyond is the tail of a pasted text.
    private static final int LONGEST = 500;

    private static final String PLACE_NAME = "[\\p{IsHan}&&[^的里个些哪那这各全本该多几和与把被从向对在给到去是有为了]]{1,3}?[省市县区镇乡村州]";

    static final Pattern PLACE = Pattern.compile("(?:^|[^\\p{IsHan}]|[在对和与给到去])(" + PLACE_NAME + ")");

    /// A place within the one that was named: `青石区` in `临江市青石区`.
    private static final Pattern WITHIN = Pattern.compile("(?!社区|小区|辖区|[城山灾疫市]区)" + PLACE_NAME);

    boolean aboutReport() {
        return report != ReportQuestion.NONE;
    }

    /// Whether the question is about one report, but neither it nor those before it say about which.
    boolean meansNoReport() {
        return report.isAboutOne() && !meansAllReports() && followUp.before().isEmpty() && namesNoReport();
    }

    /// Whether the question is about what every report says of itself.
    boolean meansAllReports() {
        return report.isAboutOne() && ALL_REPORTS.matcher(followUp.text()).find() && namesNoReport();
    }

    /// Whether who made the first or last report, or what it is about, is asked; [ReportQuestion#NONE] if not.
    ReportQuestion meantByTime() {
        return report.isAboutOne() ? ReportQuestion.meantByTime(followUp.text()) : ReportQuestion.NONE;
    }

    /// Whether the question itself tells which reports are meant, so that none needs to be searched for.
    boolean tellsWhichReports() {
        return report.isAboutAll() || meansAllReports() || meantByTime() != ReportQuestion.NONE;
    }

    private boolean namesNoReport() {
        return FollowUp.saysLittle(report.meant(followUp.text()));
    }

    /// Reads a question. Which of its words the reports hold decides how they are looked up.
    static ParsedQuestion of(Question question, PassageIndex.Snapshot snapshot) {
        FollowUp followUp = FollowUp.of(question, text -> chinese(text, snapshot), snapshot::contains);
        String folded = followUp.text();
        AnswerKind kind = AnswerKind.of(folded);
        ReportQuestion report = ReportQuestion.of(folded, !followUp.before().isEmpty());
        boolean countsReports = COUNTS_REPORTS.matcher(folded).find();
        boolean several = report == ReportQuestion.COLLECTION
                || countsReports
                || (report.isAboutOne() && ALL_REPORTS.matcher(folded).find())
                || SEVERAL.matcher(folded).find();
        QuestionTerms terms = QuestionTerms.of(report.meant(folded), followUp, snapshot);
        return new ParsedQuestion(
                terms.own(),
                several ? Set.of() : place(folded),
                terms.all(),
                kind,
                countsReports ? new Asked.Anything() : Asked.of(folded, kind),
                several,
                report,
                followUp);
    }

    private static Set<Term> place(String folded) {
        Matcher named = PLACE.matcher(folded);
        if (!named.find()) {
            return Set.of();
        }
        String place = named.group(1);
        Matcher within = WITHIN.matcher(folded).region(named.end(), folded.length());
        while (within.lookingAt()) {
            place = within.group();
            within.region(within.end(), folded.length());
        }
        return Tokenizer.terms(place).stream()
                .filter(term -> term.kind() == Term.Kind.BIGRAM)
                .collect(Collectors.toSet());
    }

    private static String chinese(String text, PassageIndex.Snapshot snapshot) {
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        return new Respelling(snapshot).of(English.toChinese(read, snapshot::contains));
    }
}
