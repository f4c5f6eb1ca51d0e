package dev.yinju.answering;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question as it is looked up.
///
/// @param own what the question itself says the answer's surroundings should hold
/// @param place the terms of the place that the question names first, as `清河县`; empty if it names none
/// @param terms the same with what the question before it adds, and how much each term counts
/// @param kind what is asked for
/// @param counted what a question for a number wants counted, as it stands after its 多少 or 几; else absent
/// @param office in a question for a person, the office whose holder is asked for; else absent
/// @param several whether each report that has an answer should give one
/// @param aboutReport whether the question is about a report itself: who wrote it, when and where it was published
/// @param followUp the question with what it takes over from those before it
record ParsedQuestion(
        Set<Term> own,
        Set<Term> place,
        Map<Term, Double> terms,
        AnswerKind kind,
        @Nullable String counted,
        @Nullable String office,
        boolean several,
        boolean aboutReport,
        FollowUp followUp) {

    /// Asks for one quote a report.
    private static final Pattern SEVERAL =
            Pattern.compile("哪[些几]个?(?:地方|地区|报[道导]|篇|县|市|区|镇|乡|城市|单位)|哪几?篇|各[地县市区镇乡]|分别|比较|相比|(?:都|各)有哪");

    /// Questions are read up to so many UTF-16 code units: what lies beyond is the tail of a pasted text.
    private static final int LONGEST = 500;

    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}");
    private static final Pattern MAKERS =
            Pattern.compile("来源|记者|通讯员|作者|撰文|供稿|编辑|校对|网讯|本[报网]讯|^\\s*\\(?[\\p{IsHan}]{2,4}\\)?\\s*$");

    static final Pattern PLACE = Pattern.compile(
            "(?:^|[^\\p{IsHan}]|[在对和与给到去])([\\p{IsHan}&&[^的里个些哪那这各全本该多几和与把被从向对在给到去是有为了]]{1,3}?[省市县区镇乡村州])");

    /// Asks about the report and not about what it reports: names it, its making, and asks for something, in any order.
    private static final Pattern ABOUT_REPORT = Pattern.compile("(?=.*(?:报[道导](?![称说中])|文章(?!中)|稿[子件]|[这那该]一?[篇则条]))"
            + "(?=.*(?:写|撰|采编|编辑|校对|审核|责编|作者|记者|通讯员|发[布表出的]|刊[登载发]|登[在载]|来自|来源|出处|出自))"
            + "(?=.*(?:谁|哪|何|什么|几[号日月])).*"
            + "|.*(?:作者|通讯员|责任?编辑?|记者)(?:是|叫)(?:谁|什么|哪).*");

    /// Asks the same of the report that the questions before are about.
    private static final Pattern ABOUT_THAT_REPORT = Pattern.compile(
            "(?:谁|哪位|什么人) ?(?:采写|撰写|写|编辑|校对|审核|报道)|(?:刊登|登载|登在|登|原文|出处|来源).{0,4}(?:哪|什么)|哪.{0,4}(?:刊登|登载|登)的");

    /// What names the report and its making in such a question; the byline itself seldom says these words.
    private static final Pattern NAMES_REPORT = Pattern.compile(
            "报[道导]|文章|稿[子件]?|新闻|消息|[这那该]一?篇|发[布表]|刊[登载]|登在|登载|出自|来自|网上|网站|撰写|采写|写|作者|记者|通讯员|编辑|责编|校对|审核");

    /// How well what a folded text holds is of the kind that is asked for, from 0 to 1; 1 where no kind can be told by
    /// its form.
    double fit(String folded) {
        if (counted != null) {
            return Quantities.bestFit(folded, counted);
        }
        return office != null ? People.bestFit(folded, office) : 1;
    }

    /// Whether a text that lacks the kind of thing asked for can hardly answer.
    boolean mustFit() {
        return counted != null || office != null;
    }

    /// Whether a window tells of its report what the question about a report asks: its day, or who made it.
    boolean isToldBy(Window window) {
        Pattern told = kind == AnswerKind.DATE ? DAY : MAKERS;
        return told.matcher(Folding.fold(window.text())).find();
    }

    /// Reads a question. Which of its words the reports hold decides how they are looked up.
    static ParsedQuestion of(Question question, PassageIndex.Snapshot snapshot) {
        FollowUp followUp = FollowUp.of(question, text -> chinese(text, snapshot), snapshot::contains);
        String folded = followUp.text();
        AnswerKind kind = AnswerKind.of(folded);
        boolean several = SEVERAL.matcher(folded).find();
        boolean aboutReport = ABOUT_REPORT.matcher(folded).find()
                || (!followUp.before().isEmpty()
                        && ABOUT_THAT_REPORT.matcher(folded).find());
        String said = aboutReport ? NAMES_REPORT.matcher(folded).replaceAll(" ") : folded;
        QuestionTerms terms = QuestionTerms.of(said, followUp, snapshot);
        return new ParsedQuestion(
                terms.own(),
                several ? Set.of() : place(folded),
                terms.all(),
                kind,
                Quantities.asked(folded),
                kind == AnswerKind.PERSON ? People.askedOffice(folded) : null,
                several,
                aboutReport,
                followUp);
    }

    private static Set<Term> place(String folded) {
        Matcher named = PLACE.matcher(folded);
        if (!named.find()) {
            return Set.of();
        }
        return Tokenizer.terms(named.group(1)).stream()
                .filter(term -> term.kind() == Term.Kind.BIGRAM)
                .collect(Collectors.toSet());
    }

    private static String chinese(String text, PassageIndex.Snapshot snapshot) {
        String folded = Folding.fold(text.substring(0, Math.min(text.length(), LONGEST)));
        return new Respelling(snapshot).of(English.toChinese(folded, snapshot::contains));
    }
}
