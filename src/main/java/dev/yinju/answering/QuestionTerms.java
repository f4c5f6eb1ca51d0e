package dev.yinju.answering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The terms by which a question is looked up.
///
/// @param own those that the question itself says
/// @param all the same with what the questions before it add, and how much each term counts
record QuestionTerms(Set<Term> own, Map<Term, Double> all) {

    /// Where the same is asked of something else, what is asked counts so much of what it is asked of.
    private static final double BESIDE_FOCUS = 0.5;

    /// A report that holds at least this share of what another holds of a question fits it as well. More of it keeps
    /// questions apart that have nothing to do with each other, less keeps those together that have (measured).
    private static final double FITS = 0.7;

    /// Each question before counts so much of the one after it.
    private static final double FURTHER_BACK = 0.5;

    /// @param said the folded words of the question that are looked up
    static QuestionTerms of(String said, FollowUp followUp, PassageIndex.Snapshot snapshot) {
        Set<Term> own = in(said, snapshot);
        Map<Term, Double> before = before(followUp, snapshot);
        Map<Term, Double> all = new LinkedHashMap<>();
        Set<Term> focus = in(followUp.focus(), snapshot);
        Map<Term, Double> shares = shares(said);
        own.forEach(term -> all.put(
                term, shares.getOrDefault(term, 1.0) * (focus.isEmpty() || focus.contains(term) ? 1 : BESIDE_FOCUS)));
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
        return new QuestionTerms(own, all);
    }

    /// What the questions before say, and how much that counts beside each other.
    private static Map<Term, Double> before(FollowUp followUp, PassageIndex.Snapshot snapshot) {
        Map<Term, Double> terms = new LinkedHashMap<>();
        double weight = 1;
        for (String earlier : followUp.before()) {
            for (Term term : in(earlier, snapshot)) {
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

    private static Set<Term> in(String folded, PassageIndex.Snapshot snapshot) {
        List<Token> tokens = Tokenizer.tokens(AskingWords.blank(folded));
        Junctions junctions = Junctions.of(tokens, snapshot);
        List<Token> words = tokens.stream()
                .filter(token -> token.term().kind() != Term.Kind.BIGRAM || !junctions.contain(token.start()))
                .toList();
        return new Spelling(snapshot::contains).terms(words);
    }

    /// How much each term of words with several renderings counts, as `设立/成立`: together as much as one word.
    private static Map<Term, Double> shares(String said) {
        Map<Term, Double> shares = new HashMap<>();
        for (String word : said.split(" ", -1)) {
            String[] renderings = word.split("/", -1);
            for (String rendering : renderings) {
                Tokenizer.terms(rendering).forEach(term -> shares.merge(term, 1.0 / renderings.length, Math::max));
            }
        }
        return shares;
    }
}
