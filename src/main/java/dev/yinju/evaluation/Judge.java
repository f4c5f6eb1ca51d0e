package dev.yinju.evaluation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import dev.yinju.evaluation.GoldQuestion.GoldReport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the answer to one question with what is known to be right.
final class Judge {

    /// How many quotes count for the items of a list.
    private static final int FIRST = 3;

    private final GoldQuestion gold;
    private final boolean answered;

    /// Those of the answer, or those that came close to one.
    private final List<Quote> quotes;

    private Judge(GoldQuestion gold, boolean answered, List<Quote> quotes) {
        this.gold = gold;
        this.answered = answered;
        this.quotes = quotes;
    }

    static Verdict judge(GoldQuestion gold, Answer answer, Duration took) {
        Judge judge = switch (answer) {
            case Answer.Found found -> new Judge(gold, true, found.quotes());
            case Answer.NotFound notFound -> new Judge(gold, false, notFound.closest());
        };
        return judge.verdict(took);
    }

    private Verdict verdict(Duration took) {
        return new Verdict(
                gold,
                outcome(),
                answered,
                quotes.isEmpty() ? null : quotes.getFirst(),
                rank(),
                coverage(),
                partsFound(),
                took);
    }

    private Outcome outcome() {
        if (!gold.answerable()) {
            return answered ? Outcome.ANSWERED : Outcome.RIGHT;
        }
        if (!answered) {
            return Outcome.REFUSED;
        }
        Quote first = quotes.getFirst();
        if (!isRightSource(first)) {
            return Outcome.WRONG_REPORT;
        }
        if (isRight(first)) {
            return Outcome.RIGHT;
        }
        return holdsAnswer(LooseText.of(first.passage().text()), first) ? Outcome.WRONG_QUOTE : Outcome.WRONG_PASSAGE;
    }

    private @Nullable Integer rank() {
        return IntStream.range(0, quotes.size())
                .filter(place -> isRight(quotes.get(place)))
                .mapToObj(place -> place + 1)
                .findFirst()
                .orElse(null);
    }

    private boolean isRightSource(Quote quote) {
        return goldFiles().contains(baseName(quote));
    }

    private boolean isRight(Quote quote) {
        return holdsAnswer(evidence(quote), quote);
    }

    /// Whether a text from a quote's report holds an answer that is accepted from that report.
    private boolean holdsAnswer(LooseText text, Quote quote) {
        return gold.gold().stream()
                .filter(report -> report.file().equals(baseName(quote)))
                .flatMap(report -> report.answers().stream())
                .anyMatch(answer -> text.contains(LooseText.of(answer)));
    }

    /// The share of the gold reports that are quoted; absent where there are fewer than two.
    private @Nullable Double coverage() {
        Set<String> wanted = goldFiles();
        if (wanted.size() < 2) {
            return null;
        }
        long found =
                shown().map(Judge::baseName).distinct().filter(wanted::contains).count();
        return (double) found / wanted.size();
    }

    /// The share of a list's items in the first quotes; absent where the answer is not a list.
    private @Nullable Double partsFound() {
        List<String> parts = gold.parts();
        if (!gold.answerable() || parts.isEmpty()) {
            return null;
        }
        LooseText text = shown().limit(FIRST)
                .filter(this::isRightSource)
                .map(this::evidence)
                .reduce(LooseText.of(""), LooseText::and);
        long found = parts.stream().map(LooseText::of).filter(text::contains).count();
        return (double) found / parts.size();
    }

    private Stream<Quote> shown() {
        return answered ? quotes.stream() : Stream.empty();
    }

    private LooseText evidence(Quote quote) {
        LooseText text = LooseText.of(quote.text());
        return gold.kind().equals(GoldQuestion.METADATA) ? text.and(LooseText.of(metadata(quote.source()))) : text;
    }

    private static String metadata(Source source) {
        return Stream.of(
                        source.title(),
                        source.publisher(),
                        String.join("、", source.authors()),
                        source.date(),
                        source.url())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private Set<String> goldFiles() {
        return gold.gold().stream().map(GoldReport::file).collect(Collectors.toSet());
    }

    private static String baseName(Quote quote) {
        return GoldReader.baseName(quote.source().file());
    }
}
