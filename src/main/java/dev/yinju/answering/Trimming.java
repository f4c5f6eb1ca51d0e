package dev.yinju.answering;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Takes off the ends of a quote what belongs to the text before or after it: a quotation whose speaker is named
/// behind the quote, the next item of a list, a paragraph that turns to something else; and what comes before an item
/// or a paragraph. Only what says nothing of the question goes. Whatever else seems needless answers too often
/// (measured).
final class Trimming {

    private static final Pattern TURNS_TO_MORE =
            Pattern.compile("[“「]|不仅如此|不仅仅是|此外|另外|除此之外|除了|与此同时|另据|另一方面|值得一提|值得注意|接下来|随后|后来");

    private final ParsedQuestion question;

    Trimming(ParsedQuestion question) {
        this.question = question;
    }

    /// @param folded the folded text of the window's passage
    /// @param sentences the evidence of the window's sentences
    /// @param subject what the report is about; its first passage is where it says so
    Window needed(Window window, String folded, List<Evidence> sentences, Evidence subject) {
        if (question.aboutReport() || sentences.size() == 1) {
            return window;
        }
        BitSet known = window.passage().ordinal() == 0 ? new BitSet() : subject.terms();
        List<String> texts = window.sentences().stream()
                .map(sentence -> sentence.span().of(folded))
                .toList();
        int end = IntStream.range(1, sentences.size())
                .filter(at -> turnsElsewhere(window, texts, at))
                .filter(at -> saysNothing(sentences.subList(at, sentences.size()), sentences.subList(0, at), known))
                .filter(at -> !holdsKindAlone(texts.subList(at, texts.size()), texts.subList(0, at)))
                .findFirst()
                .orElse(sentences.size());
        int start = IntStream.iterate(end - 1, at -> at > 0, at -> at - 1)
                .filter(at -> Lists.beginsItem(texts.get(at)) || to(window, at).endsWithParagraph())
                .filter(at -> saysNothing(sentences.subList(0, at), sentences.subList(at, end), known))
                .filter(at -> !holdsKindAlone(texts.subList(0, at), texts.subList(at, end)))
                .findFirst()
                .orElse(0);
        Window needed = new Window(window.passage(), window.first() + start, window.first() + end - 1);
        return start == 0 ? needed : needed.withExplanation();
    }

    private boolean holdsKindAlone(List<String> some, List<String> others) {
        return some.stream().anyMatch(question.kind()::isIn) && others.stream().noneMatch(question.kind()::isIn);
    }

    /// Whether a sentence of a window goes on about something else.
    private boolean turnsElsewhere(Window window, List<String> texts, int at) {
        String text = texts.get(at);
        Window to = to(window, at);
        return (at == texts.size() - 1 && to.endsWithQuotation())
                || (Lists.beginsItem(text) && !Lists.beginsItem(texts.getFirst()))
                || turnsToMore(window, texts, at)
                || (to.endsWithParagraph() && speakerIsNamed(texts.subList(0, at)));
    }

    private static boolean turnsToMore(Window window, List<String> texts, int at) {
        return to(window, at).endsWithParagraph()
                && TURNS_TO_MORE.matcher(texts.get(at)).lookingAt();
    }

    private static Window to(Window window, int sentence) {
        return new Window(window.passage(), window.first(), window.first() + sentence);
    }

    private boolean speakerIsNamed(List<String> texts) {
        return question.kind() == AnswerKind.SPEAKER && texts.stream().anyMatch(Speakers::areNamedIn);
    }

    private static boolean saysNothing(List<Evidence> some, List<Evidence> others, BitSet known) {
        Evidence these = Evidence.together(some);
        Evidence rest = Evidence.together(others);
        BitSet more = (BitSet) these.terms().clone();
        more.andNot(rest.terms());
        more.andNot(known);
        return more.isEmpty() && these.fit() <= rest.fit();
    }
}
