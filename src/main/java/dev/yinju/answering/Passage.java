package dev.yinju.answering;

import java.util.List;
import java.util.stream.IntStream;

/// A stretch of a report, a paragraph or a part of a long one: what is indexed, and what quotes are cut from.
///
/// @param source the report
/// @param ordinal its place among the report's passages, from 0
/// @param text the mended text
/// @param sentences the text's sentences in order, not overlapping, with nothing but white space between them
/// @param offsets leads offsets in `text` back to the file
public record Passage(Source source, int ordinal, String text, List<Sentence> sentences, OffsetMap offsets) {

    public Passage {
        sentences = List.copyOf(sentences);
        if (offsets.length() != text.length()) {
            throw new IllegalArgumentException("%s, passage %d: %d characters, but offsets for %d"
                    .formatted(source.file(), ordinal, text.length(), offsets.length()));
        }
        int end = 0;
        for (Sentence sentence : sentences) {
            if (sentence.start() < end || sentence.end() > text.length()) {
                throw new IllegalArgumentException(
                        "%s, passage %d: %s is out of place".formatted(source.file(), ordinal, sentence));
            }
            end = sentence.end();
        }
    }

    /// The sentences, each by itself.
    List<Window> eachSentence() {
        return IntStream.range(0, sentences.size())
                .mapToObj(sentence -> new Window(this, sentence, sentence))
                .toList();
    }
}
