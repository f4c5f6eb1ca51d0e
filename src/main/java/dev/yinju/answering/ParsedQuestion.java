package dev.yinju.answering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// Words that only ask. They stand in no answer, and what they are bound to is broken off them.
    static final Pattern ONLY_ASKS = Pattern.compile("请问|请教|想问一下|想知道|问一下|告诉我|请说明|谁能|有谁知道"
            + "|什么时候|什么时间|什么地方|什么样|什么人|什么|为什么|为何|为啥|啥时候|啥"
            + "|多少|多久|多大|多长时间|多长|多高|哪一|哪些|哪个|哪位|哪里|哪儿|哪几|哪|几(?=[个位名种篇年月日天次条项])"
            + "|咋(?:[样整办说回个]|么样)?|干[嘛啥]|做啥|几时|多会儿|啥样|怎么样|怎么|怎样|如何|何时|何地|何人|何种|何处|是不是|是否|有没有|谁|吗|呢|呀|吧|啊|么(?=[?？]|$)"
            + "|分别是|是指|指的是|叫做|^@[a-z0-9_]+");

    /// Asks for one quote a report.
    private static final Pattern SEVERAL =
            Pattern.compile("哪[些几]个?(?:地方|地区|报[道导]|篇|县|市|区|镇|乡|城市|单位)|哪几?篇|各[地县市区镇乡]|分别|比较|相比|(?:都|各)有哪");

    /// Where the same is asked of something else, what is asked counts so much of what it is asked of.
    private static final double BESIDE_FOCUS = 0.5;

    /// A report that holds at least this share of what another holds of a question fits it as well. More of it keeps
    /// questions apart that have nothing to do with each other, less keeps those together that have (measured).
    private static final double FITS = 0.7;

    /// Each question before counts so much of the one after it.
    private static final double FURTHER_BACK = 0.5;

    private static final String JOINS_WORDS = "有是在的了被把和与从向对于为都也就还用能要会";

    /// Questions are read up to so many UTF-16 code units: what lies beyond is the tail of a pasted text.
    private static final int LONGEST = 500;

    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}");
    private static final Pattern MAKERS =
            Pattern.compile("来源|记者|通讯员|作者|撰文|供稿|编辑|校对|网讯|本[报网]讯|^\\s*\\(?[\\p{IsHan}]{2,4}\\)?\\s*$");

    static final Pattern PLACE = Pattern.compile(
            "(?:^|[^\\p{IsHan}]|[在对和与给到去])([\\p{IsHan}&&[^的里个些哪那这各全本该多几和与把被从向对在给到去是有为了]]{1,3}?[省市县区镇乡村州])");

    /// Asks about the report and not about what it reports: names it, its making, and asks for something, in any order.
    private static final Pattern ABOUT_REPORT = Pattern.compile("(?=.*(?:报[道导](?![称说中])|文章(?!中)|稿[子件]|[这那该]一?[篇则条]))"
            + "(?=.*(?:写|撰|采编|编辑|责编|作者|记者|通讯员|发[布表出的]|刊[登载发]|登[在载]|来自|来源|出处|出自))"
            + "(?=.*(?:谁|哪|何|什么|几[号日月])).*"
            + "|.*(?:作者|通讯员|责任?编辑?|记者)(?:是|叫)(?:谁|什么|哪).*");

    /// Asks the same of the report that the questions before are about.
    private static final Pattern ABOUT_THAT_REPORT = Pattern.compile(
            "(?:谁|哪位|什么人) ?(?:采写|撰写|写|编辑|报道)|(?:刊登|登载|登在|登|原文|出处|来源).{0,4}(?:哪|什么)|哪.{0,4}(?:刊登|登载|登)的");

    /// What names the report and its making in such a question; the byline itself seldom says these words.
    private static final Pattern NAMES_REPORT =
            Pattern.compile("报[道导]|文章|稿[子件]?|新闻|消息|[这那该]一?篇|发[布表]|刊[登载]|登在|登载|出自|来自|网上|网站|撰写|采写|写|作者|记者|通讯员|编辑|责编");

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
        Set<Term> own = terms(said, snapshot);
        Map<Term, Double> before = before(followUp, snapshot);
        Map<Term, Double> all = new LinkedHashMap<>();
        Set<Term> focus = terms(followUp.focus(), snapshot);
        own.forEach(term -> all.put(term, focus.isEmpty() || focus.contains(term) ? 1 : BESIDE_FOCUS));
        if (FollowUp.saysLittle(said)) {
            before.forEach(all::putIfAbsent);
            own.addAll(before.keySet());
        } else if (!before.isEmpty()) {
            Map<Term, Double> goingOn = new LinkedHashMap<>(all);
            double share =
                    followUp.reliance() / (1 - followUp.reliance()) * mass(all, snapshot) / mass(before, snapshot);
            before.forEach((term, weight) -> goingOn.putIfAbsent(term, weight * share));
            if (fitTogether(all, goingOn, snapshot)) {
                all.putAll(goingOn);
            }
        }
        return new ParsedQuestion(
                own,
                several ? Set.of() : place(folded, snapshot),
                all,
                kind,
                Quantities.asked(folded),
                kind == AnswerKind.PERSON ? People.askedOffice(folded) : null,
                several,
                aboutReport,
                followUp);
    }

    /// What the questions before say, and how much that counts beside each other.
    private static Map<Term, Double> before(FollowUp followUp, PassageIndex.Snapshot snapshot) {
        Map<Term, Double> terms = new LinkedHashMap<>();
        double weight = 1;
        for (String earlier : followUp.before()) {
            for (Term term : terms(earlier, snapshot)) {
                terms.putIfAbsent(term, weight);
            }
            weight *= FURTHER_BACK;
        }
        return terms;
    }

    /// Whether what the question itself says is said where the questions before lead to, about as fully as where it
    /// would lead alone. If not, the conversation has come to something else.
    private static boolean fitTogether(
            Map<Term, Double> alone, Map<Term, Double> goingOn, PassageIndex.Snapshot snapshot) {
        return snapshot.search(goingOn, 1).stream()
                .allMatch(there -> snapshot.search(alone, 1).stream()
                        .allMatch(here -> heldIn(there, alone, snapshot) >= FITS * heldIn(here, alone, snapshot)));
    }

    private static double heldIn(PassageIndex.Hit hit, Map<Term, Double> terms, PassageIndex.Snapshot snapshot) {
        String file = hit.passage().source().file();
        return snapshot.termsOf(file, terms.keySet()).stream()
                .mapToDouble(term -> terms.getOrDefault(term, 0.0) * snapshot.idf(term))
                .sum();
    }

    private static double mass(Map<Term, Double> terms, PassageIndex.Snapshot snapshot) {
        return terms.entrySet().stream()
                .mapToDouble(term -> term.getValue() * snapshot.idf(term.getKey()))
                .sum();
    }

    /// A folded question with spaces, as many as characters, in the place of the words that only ask.
    static String withoutAsking(String folded) {
        return ONLY_ASKS
                .matcher(folded)
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static Set<Term> place(String folded, PassageIndex.Snapshot snapshot) {
        Matcher named = PLACE.matcher(folded);
        if (!named.find()) {
            return Set.of();
        }
        return new Spelling(snapshot::contains)
                .terms(Tokenizer.tokens(named.group(1))).stream()
                        .filter(term -> term.kind() != Term.Kind.UNIGRAM)
                        .collect(Collectors.toSet());
    }

    private static String chinese(String text, PassageIndex.Snapshot snapshot) {
        String folded = Folding.fold(text.substring(0, Math.min(text.length(), LONGEST)));
        return English.isWrittenIn(folded) ? English.toChinese(folded, snapshot::contains) : folded;
    }

    private static Set<Term> terms(String folded, PassageIndex.Snapshot snapshot) {
        List<Token> tokens = Tokenizer.tokens(withoutAsking(folded));
        if (!Boolean.getBoolean("x.nojunction")) {
            tokens = withoutJunctions(tokens, snapshot);
        }
        return new Spelling(snapshot::contains)
                .terms(tokens).stream()
                        .filter(term -> snapshot.contains(term) || !isJoin(term))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Token> withoutJunctions(List<Token> tokens, PassageIndex.Snapshot snapshot) {
        Set<Integer> starts = new java.util.HashSet<>();
        Set<Integer> ends = new java.util.HashSet<>();
        for (Token t : tokens) {
            if (t.term().kind() == Term.Kind.BIGRAM && snapshot.contains(t.term())) {
                starts.add(t.start());
                ends.add(t.end());
            }
        }
        return tokens.stream()
                .filter(t -> t.term().kind() == Term.Kind.UNIGRAM
                        || snapshot.contains(t.term()) || !isJoin(t.term()))
                .filter(t -> t.term().kind() == Term.Kind.UNIGRAM
                        || snapshot.contains(new Term(t.term().text(), Term.Kind.BIGRAM))
                        || !(starts.contains(t.end() - 1) && ends.contains(t.start() + 1)))
                .toList();
    }

    /// Whether a pair of characters only stands together by chance, as `村有` in `石桥村有多少`, where one ends a word and
    /// the other joins words.
    private static boolean isJoin(Term term) {
        return term.kind() == Term.Kind.BIGRAM && term.text().chars().anyMatch(c -> JOINS_WORDS.indexOf(c) >= 0);
    }
}
