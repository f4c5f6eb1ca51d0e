package dev.yinju.answering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question as it is looked up.
///
/// @param terms what the answer's surroundings should hold, with how much each counts
/// @param kind what is asked for
/// @param counted what a question for a number wants counted, as it stands after its 多少 or 几; else absent
/// @param several whether each report that has an answer should give one
record ParsedQuestion(
        Map<Term, Double> terms, AnswerKind kind, @Nullable String counted, boolean several) {

    /// Words that only ask. They stand in no answer, and what they are bound to is broken off them.
    private static final Pattern ONLY_ASKS = Pattern.compile(
            "请问|请教|想问一下|想知道|问一下|告诉我|请说明|谁能|有谁知道"
                    + "|什么时候|什么时间|什么地方|什么样|什么人|什么|为什么|为何|为啥|啥时候|啥"
                    + "|多少|多久|多大|多长时间|多长|多高|哪一|哪些|哪个|哪位|哪里|哪儿|哪几|哪|几(?=[个位名种篇年月日天次条项])"
                    + "|怎么样|怎么|怎样|如何|何时|何地|何人|何种|何处|是不是|是否|有没有|谁|吗|呢|呀|吧|啊|么(?=[?？]|$)"
                    + "|分别是|是指|指的是|叫做|^@[a-z0-9_]+"
                    + "|\\b(?:what|who|whom|whose|when|where|which|why|how|many|much|is|are|was|were|do|does|did|the|a|an|of|in|at|on|to|for|and|by)\\b");

    /// Asks for one quote a report.
    private static final Pattern SEVERAL =
            Pattern.compile("哪[些几]个?(?:地方|地区|报[道导]|篇|县|市|区|镇|乡|城市|单位)|哪几?篇|各[地县市区镇乡]|分别|比较|相比|(?:都|各)有哪");

    /// The question before says what a follow-up is about, but less than the follow-up itself.
    private static final double CONTEXT_WEIGHT = 0.3;

    /// Questions are matched by at most so many terms: those beyond are the tail of a pasted text.
    private static final int MOST_TERMS = 256;

    static ParsedQuestion of(Question question) {
        String folded = Folding.fold(question.text());
        Map<Term, Double> terms = new LinkedHashMap<>();
        add(terms, folded, 1);
        if (!question.context().isEmpty()) {
            add(terms, Folding.fold(question.context().getLast()), CONTEXT_WEIGHT);
        }
        return new ParsedQuestion(
                terms,
                AnswerKind.of(folded),
                Quantities.asked(folded),
                SEVERAL.matcher(folded).find());
    }

    private static void add(Map<Term, Double> terms, String folded, double weight) {
        for (Term term : Tokenizer.terms(ONLY_ASKS.matcher(folded).replaceAll(" "))) {
            if (terms.size() < MOST_TERMS) {
                terms.putIfAbsent(term, weight);
            }
        }
    }
}
