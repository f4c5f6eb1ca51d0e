package dev.yinju.answering;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// How near in meaning the sentences of passages come to a question, token by token: each token of the question looks
/// for the token that means most the same. What several sentences have together is the best of theirs.
///
/// @see <a href="https://arxiv.org/abs/2004.12832">Khattab and Zaharia, ColBERT, 2020</a>
final class LateInteraction {

    /// How near the weakest part of a question usually comes.
    private static final double USUAL = 0.33;

    private final TokenVectors question;
    private final Encoder passages;
    private final boolean[] content;

    private LateInteraction(TokenVectors question, Encoder passages, boolean[] content) {
        this.question = question;
        this.passages = passages;
        this.content = content;
    }

    /// Compares nothing.
    static LateInteraction nothing() {
        TokenVectors none = new TokenVectors(new int[0], new int[0], new long[0]);
        return new LateInteraction(none, text -> none, new boolean[0]);
    }

    static LateInteraction of(String question, Meaning meaning) {
        TokenVectors vectors = meaning.questions().encode(question);
        return new LateInteraction(vectors, meaning.passages(), content(vectors, question));
    }

    /// Which tokens say what is asked about; the others only ask.
    private static boolean[] content(TokenVectors vectors, String question) {
        String folded = AskingWords.blank(Folding.fold(question));
        boolean[] content = new boolean[vectors.size()];
        for (int token = 0; token < content.length; token++) {
            content[token] = Character.isLetterOrDigit(folded.codePointAt(vectors.start(token)));
        }
        return content;
    }

    /// How near each token of the question comes to some text.
    static final class Nearness {

        private final double[] tokens;

        /// @param tokens for each token the cosine to the nearest one of the text, from 0 to 1
        private Nearness(double[] tokens) {
            this.tokens = tokens;
        }

        /// What two texts have together.
        Nearness or(Nearness other) {
            double[] nearest = tokens.clone();
            for (int asked = 0; asked < nearest.length; asked++) {
                nearest[asked] = Math.max(nearest[asked], other.tokens[asked]);
            }
            return new Nearness(nearest);
        }
    }

    /// The nearness of an empty text.
    Nearness none() {
        return new Nearness(new double[question.size()]);
    }

    /// The nearness of some sentences of a passage.
    List<Nearness> sentences(Passage passage, List<Sentence> sentences) {
        if (question.size() == 0) {
            return Collections.nCopies(sentences.size(), none());
        }
        TokenVectors vectors = passages.encode(passage.text());
        return sentences.stream().map(sentence -> nearness(vectors, sentence)).toList();
    }

    private Nearness nearness(TokenVectors vectors, Sentence sentence) {
        int[] least = new int[question.size()];
        Arrays.fill(least, TokenVectors.UNLIKE);
        for (int token = 0; token < vectors.size(); token++) {
            if (vectors.start(token) >= sentence.start() && vectors.end(token) <= sentence.end()) {
                question.lower(least, vectors, token);
            }
        }
        return new Nearness(
                Arrays.stream(least).mapToDouble(TokenVectors::cosine).toArray());
    }

    /// How near a text comes to what the question is about, from 0 to 1.
    double content(Nearness nearness) {
        return mean(nearness, true);
    }

    /// How near a text comes to the words that only ask, from 0 to 1: an answer stands where they would.
    double asking(Nearness nearness) {
        return mean(nearness, false);
    }

    /// How near a text comes to the part of what the question is about that it is farthest from, from 0 to 1; what
    /// is usual where nothing is compared.
    double weakest(Nearness nearness) {
        if (content.length == 0) {
            return USUAL;
        }
        double weakest = 1;
        for (int asked = 0; asked < content.length; asked++) {
            if (content[asked]) {
                weakest = Math.min(weakest, nearness.tokens[asked]);
            }
        }
        return weakest;
    }

    private double mean(Nearness nearness, boolean ofContent) {
        double sum = 0;
        int count = 0;
        for (int asked = 0; asked < content.length; asked++) {
            if (content[asked] == ofContent) {
                sum += nearness.tokens[asked];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
