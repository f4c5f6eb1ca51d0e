package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;

/// A run of whole sentences of a passage: what may become a quote.
///
/// @param passage where it stands
/// @param first the index of its first sentence
/// @param last the index of its last sentence
record Window(Passage passage, int first, int last) {

    /// A quote is at most so long, in UTF-16 code units, unless a single sentence is longer.
    private static final int MOST = 120;

    /// The longest windows that start at each of the passage's sentences. Longest, because a sentence more often
    /// needs its neighbours than suffers from them (measured). A damaged
    /// sentence stands alone, so that it spoils no other. Headings answer nothing and are passed over, unless the
    /// passage holds nothing else.
    static List<Window> of(Passage passage) {
        List<Sentence> sentences = passage.sentences();
        boolean onlyHeadings = sentences.stream().allMatch(Window::isHeading);
        List<Window> windows = new ArrayList<>(sentences.size());
        for (int first = 0; first < sentences.size(); first++) {
            if (onlyHeadings || !isHeading(sentences.get(first))) {
                windows.add(new Window(passage, first, last(sentences, first, onlyHeadings, passage)));
            }
        }
        return windows;
    }

    private static final java.util.regex.Pattern GOES_ON = java.util.regex.Pattern.compile("^(?:即|也就是|亦即|换言之|換言之|[就也]是[说說])");

    private static int last(List<Sentence> sentences, int first, boolean headingsToo, Passage passage) {
        int last = last0(sentences, first, headingsToo);
        if (last + 1 < sentences.size()
                && GOES_ON.matcher(sentences.get(last + 1).span().of(passage.text())).find()
                && sentences.get(last + 1).end() - sentences.get(first).start() <= 200) {
            last++;
        }
        return last;
    }
    private static int last0(List<Sentence> sentences, int first, boolean headingsToo) {
        int last = first;
        while (last + 1 < sentences.size()
                && sentences.get(last + 1).end() - sentences.get(first).start() <= MOST
                && (headingsToo || !isHeading(sentences.get(last + 1)))
                && !isDamaged(sentences.get(last + 1))
                && !isDamaged(sentences.get(first))) {
            last++;
        }
        return last;
    }

    /// Whether it only says who made the report, and when.
    boolean isByline() {
        return sentences().stream().allMatch(sentence -> sentence.role() == Sentence.Role.BYLINE);
    }

    boolean endsWithQuotation() {
        String end = passage.sentences().get(last).span().of(passage.text());
        return last + 1 < passage.sentences().size()
                && passage.text().charAt(passage.sentences().get(last).end() - 1) != '\n'
                && end.matches("(?s)[“「『\"].*[”」』\"]");
    }

    boolean isDamaged() {
        return sentences().stream().anyMatch(Window::isDamaged);
    }

    private static boolean isDamaged(Sentence sentence) {
        return sentence.role() == Sentence.Role.DAMAGED;
    }

    private static boolean isHeading(Sentence sentence) {
        return sentence.role() == Sentence.Role.HEADING;
    }

    Span span() {
        return new Span(
                passage.sentences().get(first).start(),
                passage.sentences().get(last).end());
    }

    String text() {
        return span().of(passage.text());
    }

    List<Sentence> sentences() {
        return passage.sentences().subList(first, last + 1);
    }

    /// Whether it says nothing that the other does not: the same place, or nearly the same words in a copy of the
    /// report, whatever its script and punctuation.
    boolean repeats(Window other) {
        boolean samePassage =
                passage.source().file().equals(other.passage.source().file())
                        && passage.ordinal() == other.passage.ordinal();
        if (samePassage && span().overlaps(other.span())) {
            return true;
        }
        Words words = Words.of(text());
        Words others = Words.of(other.text());
        return words.nearlyAllIn(others) && others.nearlyAllIn(words);
    }
}
