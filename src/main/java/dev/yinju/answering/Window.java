package dev.yinju.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A run of whole sentences of a passage: what may become a quote.
///
/// @param passage where it stands
/// @param first the index of its first sentence
/// @param last the index of its last sentence
record Window(Passage passage, int first, int last) {

    /// A quote is at most so long, in UTF-16 code units, unless a single sentence is longer.
    private static final int MOST = 120;

    /// With a sentence that explains the one before, which says nothing without it, a quote may be so long.
    private static final int MOST_WITH_EXPLANATION = 200;

    private static final Pattern EXPLAINS = Pattern.compile("即(?![使将將便日刻时時可])|也就是|亦即|[换換]言之|[就也]是[说說]");

    private static final Pattern QUOTATION = Pattern.compile("[“「『\"].*[”」』\"]", Pattern.DOTALL);

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
                windows.add(new Window(passage, first, last(passage, first, onlyHeadings)));
            }
        }
        return windows;
    }

    private static int last(Passage passage, int first, boolean headingsToo) {
        List<Sentence> sentences = passage.sentences();
        int last = first;
        while (last + 1 < sentences.size()
                && sentences.get(last + 1).end() - sentences.get(first).start()
                        <= (isExplanation(passage, last + 1) ? MOST_WITH_EXPLANATION : MOST)
                && (headingsToo || !isHeading(sentences.get(last + 1)))
                && !isDamaged(sentences.get(last + 1))
                && !isDamaged(sentences.get(first))) {
            last++;
        }
        return last;
    }

    private static boolean isExplanation(Passage passage, int sentence) {
        return EXPLAINS.matcher(passage.sentences().get(sentence).span().of(passage.text()))
                .lookingAt();
    }

    /// The same with the sentence after it, if that explains it and both together are not too long.
    Window withExplanation() {
        int next = last + 1;
        return next < passage.sentences().size()
                        && isExplanation(passage, next)
                        && passage.sentences().get(next).end() - span().start() <= MOST_WITH_EXPLANATION
                ? new Window(passage, first, next)
                : this;
    }

    /// Whether it only says who made the report, and when.
    boolean isByline() {
        return sentences().stream().allMatch(sentence -> sentence.role() == Sentence.Role.BYLINE);
    }

    /// Whether it breaks off after what somebody says, before the text goes on about it.
    boolean endsWithQuotation() {
        return last + 1 < passage.sentences().size() && isOpenQuotation();
    }

    /// Whether its last sentence is what somebody says and nothing else.
    boolean isOpenQuotation() {
        return QUOTATION
                .matcher(passage.sentences().get(last).span().of(passage.text()))
                .matches();
    }

    /// Whether its last sentence begins a paragraph.
    boolean endsWithParagraph() {
        return last > 0
                && passage.sentences().get(last - 1).end()
                        < passage.sentences().get(last).start();
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

    /// Its sentences, each by itself.
    List<Window> eachSentence() {
        return passage.eachSentence().subList(first, last + 1);
    }

    /// The same windows, but those that follow each other directly as one.
    static List<Window> joined(List<Window> windows) {
        List<Window> joined = new ArrayList<>();
        for (Window window : windows) {
            Window before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.passage.equals(window.passage) && before.last + 1 == window.first) {
                joined.removeLast();
                joined.add(new Window(window.passage, before.first, window.last));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    /// Whether the two have a place in common.
    boolean overlaps(Window other) {
        return passage.source().file().equals(other.passage.source().file())
                && passage.ordinal() == other.passage.ordinal()
                && span().overlaps(other.span());
    }
}
