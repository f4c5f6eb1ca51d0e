package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question with what it takes over from the questions before it.
///
/// Chinese leaves out what was said just before. Three ways of doing so are told apart: asking the same of something
/// else (`那石桥村呢?`), asking for more of the same (`还有呢?`), and asking on without naming the subject again
/// (`一共花了多少?`). A question that names what it is about stands alone and takes over nothing, whatever was asked
/// before it.
///
/// @param text the question in folded Chinese words; where it asks the same of something else, the question before it
///     with that put in
/// @param focus what was put in; empty if nothing was
/// @param before the texts of the questions that it goes on from, nearest first; empty if it stands alone
/// @param reliance how much of what it asks is said there, from 0 to 1
/// @param passed how many quotes of the answer were seen before
record FollowUp(String text, String focus, List<String> before, double reliance, int passed) {

    /// So many of the questions before are looked at.
    private static final int LOOKED_AT = 3;

    /// A question with so many telling characters says itself what it is about.
    private static final int STANDS_ALONE = 12;

    /// What a question without any telling character takes from those before.
    private static final double MOST_RELIANCE = 0.6;

    /// What a question with a pronoun takes at least.
    private static final double PRONOUN_RELIANCE = 0.4;

    private static final Pattern MORE = Pattern.compile(
            "(?:那么?)?(?:还有|其[他它]的?|别的|另外的?|继续|接着说|更多|下一[条个]|再来一[条个])(?:别的|其[他它]的?|更多的?|吗|么|呢|没有?|没了)*"
                    + "|(?:and |any(?:thing)? |what )*(?:more|else|others?)(?: quotes?| results?)?|next|go on|continue");

    private static final Pattern ASKS_THE_SAME =
            Pattern.compile("(?:那么?|那|至于|换成|而)?([^,。;:!?]{1,20}?)(?:的|方面|那边|这边|那里)?(?:呢|又?怎么样|又?如何)"
                    + "|(?:那么?|换成)([\\p{IsHan}]{2,8})"
                    + "|(?:and|but|or|what about|how about)(?: what about| how about)?((?: [a-z0-9'-]+){1,6})");

    private static final Pattern LEADING_PREPOSITIONS = Pattern.compile("^ *(?:(?:in|at|of|for|by|on|from|the) )*");

    private static final Pattern ASKS_ITSELF = Pattern.compile(
            "[谁哪几]|多[少久大]|什么|怎么|为何|\\b(?:who|how|when|where|what|which|why|did|does|do|is|are|was|were)\\b");

    private static final Pattern PRONOUN =
            Pattern.compile("(?<![其吉])他|她|它|其(?![他它实余次间])|上述|当时|当地|(?:^|[在从对向由被把给和与,])(?:[这那]|该|此)"
                    + "|\\b(?:he|she|it|they|them|him|his|her|its|their|there|that|those|these|this)\\b");

    /// Words that many questions have, whatever they are about.
    private static final QuickPattern TELLS_LITTLE = QuickPattern.compile(
            "一共|总共|合计|共计|涉及|其中|具体|大[概约]|目前|现在|当时|后来|然后|最[后早先初]|开始|进行|通过|根据|关于|以及|还有|已经|曾经|可以|主要|名字|属于|成为|第[一二三四五六七八九十]"
                    + "|[的了是有在从由被把给对向和与或为到于过着得地个位名人种些这那该此他她它其们年月日天次号做用来去要会能请多最叫还又也都共所以上里下中前后起]|[^\\p{IsHan}a-z0-9]");

    private static final Pattern QUOTATION = Pattern.compile("[“「『\"][^”」』\"]{4,}[”」』\"]");

    /// Follows a conversation to its last question. Looks back no further than a question goes on from what was asked
    /// before it, since to read a question takes searches.
    ///
    /// @param chinese turns a question into folded Chinese words
    /// @param known tells whether the reports hold a term
    static FollowUp of(Question question, UnaryOperator<String> chinese, Predicate<Term> known) {
        List<String> context = question.context();
        return of(
                context.subList(Math.max(0, context.size() - LOOKED_AT), context.size()),
                question.text(),
                chinese,
                known);
    }

    private static FollowUp of(
            List<String> earlier, String typed, UnaryOperator<String> chinese, Predicate<Term> known) {
        Supplier<FollowUp> before = () -> earlier.isEmpty()
                ? alone("")
                : of(earlier.subList(0, earlier.size() - 1), earlier.getLast(), chinese, known);
        String folded = withoutEnd(typed);
        if (asksForMore(typed)) {
            return before.get().more().orElseGet(() -> alone(chinese.apply(typed)));
        }
        Matcher same = ASKS_THE_SAME.matcher(folded);
        if (same.matches() && !ASKS_ITSELF.matcher(other(same)).find() && telling(other(same)) > 0) {
            return before.get().about(other(same), chinese, known).orElseGet(() -> alone(chinese.apply(typed)));
        }
        String read = chinese.apply(typed);
        double relies = earlier.isEmpty() ? 0 : reliance(folded, read);
        return relies == 0 ? alone(read) : before.get().then(read, relies);
    }

    private static FollowUp alone(String read) {
        return new FollowUp(read, "", List.of(), 0, 0);
    }

    /// More of the same; nothing if nothing was asked.
    private Optional<FollowUp> more() {
        return text.isEmpty() ? Optional.empty() : Optional.of(new FollowUp(text, focus, before, reliance, passed + 1));
    }

    /// The same of something else; nothing if nothing was asked.
    private Optional<FollowUp> about(String typed, UnaryOperator<String> chinese, Predicate<Term> known) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String inChinese = chinese.apply(typed);
        String other = inChinese.isBlank() ? typed : inChinese; // a name that no report has
        return Optional.of(new FollowUp(Counterpart.replace(text, other, known), other, before, reliance, 0));
    }

    private FollowUp then(String read, double relies) {
        return text.isEmpty() ? alone(read) : new FollowUp(read, "", withThis(), relies, 0);
    }

    /// Whether a question only wants more of the answer before.
    static boolean asksForMore(String typed) {
        return MORE.matcher(withoutEnd(typed)).matches();
    }

    private static String withoutEnd(String typed) {
        return Folding.fold(typed).replaceAll("[?。!.,~ ]+$", "").strip();
    }

    private static String other(Matcher same) {
        String chinese = same.group(1) != null ? same.group(1) : same.group(2);
        return chinese != null
                ? chinese
                : LEADING_PREPOSITIONS.matcher(same.group(3)).replaceFirst("");
    }

    private List<String> withThis() {
        List<String> all = new ArrayList<>(before);
        all.addFirst(text);
        return all;
    }

    private static double reliance(String folded, String read) {
        int telling = telling(read);
        boolean pronoun = PRONOUN.matcher(folded).find();
        if (!pronoun && namesItsSubject(read)) {
            return 0;
        }
        double missing = Math.max(0, 1 - (double) telling / STANDS_ALONE);
        return Math.max(MOST_RELIANCE * missing, pronoun && telling < STANDS_ALONE ? PRONOUN_RELIANCE : 0);
    }

    private static boolean namesItsSubject(String read) {
        return ParsedQuestion.PLACE.matcher(read).find()
                || QUOTATION.matcher(read).find();
    }

    /// Whether a text that was left of a question says hardly anything.
    static boolean saysLittle(String folded) {
        return telling(folded) <= 1;
    }

    /// How many Chinese characters of a question tell what it is about; a word in Latin letters counts as two.
    private static int telling(String folded) {
        String rest = TELLS_LITTLE.blank(AskingWords.blank(folded));
        int count = 0;
        for (Token token : Tokenizer.tokens(rest)) {
            if (token.term().kind() == Term.Kind.UNIGRAM) {
                count += Tokenizer.isIdeograph(token.term().text().codePointAt(0)) ? 1 : 2;
            }
        }
        return count;
    }
}
