package dev.yinju.answering;

import dev.yinju.answering.LateInteraction.Nearness;
import java.util.BitSet;
import java.util.List;

/// What a text has to do with a question.
///
/// @param terms the question's terms in it
/// @param nearness how near it comes to the question in meaning
/// @param fit how well what it holds is of the kind asked for, from 0 to 1
record Evidence(BitSet terms, Nearness nearness, double fit) {

    /// What several texts have together; of one at least.
    static Evidence together(List<Evidence> texts) {
        return texts.stream().reduce(Evidence::or).orElseThrow();
    }

    Evidence or(Evidence other) {
        BitSet both = (BitSet) terms.clone();
        both.or(other.terms);
        return new Evidence(both, nearness.or(other.nearness), Math.max(fit, other.fit));
    }
}
