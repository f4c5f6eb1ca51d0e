package dev.yinju.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Completes an answer whose best quote alone leaves out what was asked for: the items of a list that it only
/// announces, or who speaks.
final class Completion {

    private static final Pattern ASKS_FOR_WORDS = Pattern.compile("说了?(?:什么|啥)|(?:怎么|如何|咋)[样]?说|原话");

    /// A speaker that a pronoun stands for is looked for in so many sentences before it.
    private static final int SENTENCES_BACK = 4;

    /// Items up to so many UTF-16 code units are marked as a whole.
    private static final int MARKED_WHOLE = 40;

    private final ParsedQuestion question;
    private final PassageIndex.Snapshot snapshot;
    private final Weights weights;
    private final Highlighter highlighter;
    private final CopiedReports copies;

    Completion(
            ParsedQuestion question,
            PassageIndex.Snapshot snapshot,
            Weights weights,
            Highlighter highlighter,
            CopiedReports copies) {
        this.question = question;
        this.snapshot = snapshot;
        this.weights = weights;
        this.highlighter = highlighter;
        this.copies = copies;
    }

    /// @param quotes at least one, best first
    /// @param best where the first was taken from
    Answer.Found complete(List<Quote> quotes, Window best) {
        if (question.aboutReport() || question.followUp().passed() > 0) {
            return new Answer.Found(quotes);
        }
        boolean list = question.kind() != AnswerKind.SPEAKER && !asksForWords();
        List<Window> parts = list ? items(best) : asksForWords() ? withWords(best) : withSpeaker(best);
        return parts.isEmpty() ? new Answer.Found(quotes) : together(parts, quotes, list);
    }

    private boolean asksForWords() {
        return ASKS_FOR_WORDS.matcher(question.followUp().text()).find();
    }

    /// With the quotation before it, if it has none itself.
    private List<Window> withWords(Window best) {
        Window before = best.first() == 0 ? best : new Window(best.passage(), best.first() - 1, best.first() - 1);
        return before.isOpenQuotation() && !best.holdsQuotation() ? Window.joined(List.of(before, best)) : List.of();
    }

    private List<Window> items(Window best) {
        boolean ofSeveralReports =
                question.several() && !question.followUp().text().contains("分别");
        if (ofSeveralReports || !(question.asked() instanceof Asked.Anything)) {
            return List.of();
        }
        Window announcing = best.eachSentence().stream()
                .max(Comparator.comparingDouble(sentence -> weights.coverage(sentence.text())))
                .orElseThrow();
        return Window.joined(Lists.items(question.followUp().text(), announcing, report(best)));
    }

    private List<Passage> report(Window window) {
        return snapshot.passages(window.passage().source().file());
    }

    private List<Window> withSpeaker(Window best) {
        String folded = Folding.fold(best.text());
        if (Speakers.areNamedIn(folded)) {
            return List.of();
        }
        List<Window> sentences = report(best).stream()
                .flatMap(passage -> passage.eachSentence().stream())
                .toList();
        int first = sentences.indexOf(best.eachSentence().getFirst());
        int next = first + best.eachSentence().size();
        if (first < 0) {
            return List.of();
        }
        if (Speakers.in(folded).isEmpty()) {
            return best.isOpenQuotation() && next < sentences.size()
                    ? Window.joined(List.of(best, sentences.get(next)))
                    : List.of();
        }
        return IntStream.iterate(first - 1, i -> i >= Math.max(0, first - SENTENCES_BACK), i -> i - 1)
                .mapToObj(sentences::get)
                .filter(sentence -> Speakers.areNamedIn(Folding.fold(sentence.text())))
                .findFirst()
                .map(sentence -> Window.joined(List.of(sentence, best)))
                .orElse(List.of());
    }

    private Answer.Found together(List<Window> parts, List<Quote> quotes, boolean list) {
        Quote best = quotes.getFirst();
        List<Quote> all = new ArrayList<>();
        for (Window part : parts) {
            all.add(new Quote(
                    part.passage(),
                    part.span(),
                    best.score(),
                    list ? marked(part) : highlights(part),
                    copies.thatSay(part)));
        }
        quotes.stream()
                .filter(quote -> parts.stream().noneMatch(part -> overlap(quote, part)))
                .forEach(all::add);
        return new Answer.Found(all, parts.size());
    }

    private static List<Span> marked(Window item) {
        int length = item.text().length();
        return length <= MARKED_WHOLE ? List.of(new Span(0, length)) : List.of();
    }

    private List<Span> highlights(Window part) {
        return highlighter.highlights(part.text(), part.passage().source());
    }

    private static boolean overlap(Quote quote, Window part) {
        return quote.passage().equals(part.passage()) && quote.span().overlaps(part.span());
    }
}
