package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;

/// Short ways to a passage.
final class Passages {

    private Passages() {}

    /// A passage of running text, one sentence after the other.
    static Passage prose(String... sentences) {
        List<Sentence> placed = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            placed.add(new Sentence(text.length(), text.length() + sentence.length(), Sentence.Role.PROSE));
            text.append(sentence);
        }
        return passage(text.toString(), placed);
    }

    /// A passage that equals its raw text.
    static Passage passage(String text, List<Sentence> sentences) {
        return new Passage(Source.unnamed("report.txt"), 0, text, sentences, OffsetMap.verbatim(0, text.length()));
    }
}
