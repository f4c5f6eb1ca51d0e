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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the answer to one question with what is known to be right.
final class Judge {

    /// How many quotes count for whether the right one is among the first, and for the items of a list.
    private static final int FIRST = 3;

    private final GoldQuestion gold;
    private final List<Quote> quotes;

    private Judge(GoldQuestion gold, List<Quote> quotes) {
        this.gold = gold;
        this.quotes = quotes;
    }

    static Verdict judge(GoldQuestion gold, Answer answer, Duration took) {
        List<Quote> quotes = answer instanceof Answer.Found found ? found.quotes() : List.of();
        return new Judge(gold, quotes).verdict(took);
    }

    private Verdict verdict(Duration took) {
        Quote first = quotes.isEmpty() ? null : quotes.getFirst();
        return new Verdict(
                gold,
                first,
                first != null && isRightSource(first),
                first != null && isRight(first),
                quotes.stream().limit(FIRST).anyMatch(this::isRight),
                coverage(),
                partsFound(),
                took);
    }

    private boolean isRightSource(Quote quote) {
        return goldFiles().contains(baseName(quote));
    }

    private boolean isRight(Quote quote) {
        LooseText text = evidence(quote);
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
        long found = quotes.stream()
                .map(Judge::baseName)
                .distinct()
                .filter(wanted::contains)
                .count();
        return (double) found / wanted.size();
    }

    /// The share of a list's items in the first quotes; absent where the answer is not a list.
    private @Nullable Double partsFound() {
        List<String> parts = gold.parts();
        if (!gold.answerable() || parts.isEmpty()) {
            return null;
        }
        LooseText text = quotes.stream()
                .limit(FIRST)
                .filter(this::isRightSource)
                .map(this::evidence)
                .reduce(LooseText.of(""), LooseText::and);
        long found = parts.stream().map(LooseText::of).filter(text::contains).count();
        return (double) found / parts.size();
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
