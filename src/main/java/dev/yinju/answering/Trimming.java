package dev.yinju.answering;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Takes off the ends of a quote what belongs to the text before or after it: a quotation whose speaker is named
/// behind the quote, the next item of a list, a paragraph that turns to something else; and what comes before an item.
/// Only what says nothing of the question goes. Whatever else seems needless answers too often (measured).
final class Trimming {

    private static final Pattern TURNS_TO_MORE =
            Pattern.compile("不仅如此|不仅仅是|此外|另外|除此之外|除了|与此同时|另据|另一方面|值得一提|值得注意|接下来|随后|后来");

    private final ParsedQuestion question;

    Trimming(ParsedQuestion question) {
        this.question = question;
    }

    /// @param sentences the evidence of the window's sentences
    /// @param subject what the report is about
    Window needed(Window window, List<Evidence> sentences, Evidence subject) {
        if (question.aboutReport() || sentences.size() == 1) {
            return window;
        }
        List<String> texts = window.eachSentence().stream()
                .map(Window::text)
                .map(Folding::fold)
                .toList();
        int end = sentences.size();
        while (end > 1
                && endsElsewhere(window, texts, end)
                && saysNothing(sentences.get(end - 1), sentences.subList(0, end - 1), subject)
                && !alone(texts, end - 1, 0, end - 1)) {
            end--;
        }
        int start = 0;
        for (int item = end - 1; item > 0; item--) {
            if (Lists.beginsItem(texts.get(item))
                    && saysNothing(
                            Evidence.together(sentences.subList(0, item)), sentences.subList(item, end), subject)) {
                start = item;
                break;
            }
        }
        return new Window(window.passage(), window.first() + start, window.first() + end - 1);
    }

    private boolean alone(List<String> texts, int at, int from, int to) {
        return question.kind().isIn(texts.get(at))
                && texts.subList(from, to).stream().noneMatch(question.kind()::isIn);
    }

    private boolean endsElsewhere(Window window, List<String> texts, int end) {
        Window shorter = new Window(window.passage(), window.first(), window.first() + end - 1);
        String last = texts.get(end - 1);
        return shorter.endsWithQuotation()
                || (Lists.beginsItem(last) && !Lists.beginsItem(texts.get(0)))
                || (shorter.endsWithParagraph()
                        && (TURNS_TO_MORE.matcher(last).lookingAt() || speakerIsNamed(texts.subList(0, end - 1))));
    }

    private boolean speakerIsNamed(List<String> texts) {
        return question.kind() == AnswerKind.SPEAKER && texts.stream().anyMatch(Speakers::areNamedIn);
    }

    private static boolean saysNothing(Evidence some, List<Evidence> others, Evidence subject) {
        Evidence rest = Evidence.together(others);
        BitSet more = (BitSet) some.terms().clone();
        more.andNot(rest.terms());
        more.andNot(subject.terms());
        return more.isEmpty() && some.fit() <= rest.fit();
    }
}
