package dev.yinju.commands;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Source;
import java.util.List;
import java.util.stream.Collectors;

/// An answer for people to read: the best quote, where it stands, and the other quotes in short.
final class AnswerText {

    private static final int SHOWN_OF_QUESTION = 80;
    private static final int SHOWN_OF_OTHERS = 60;

    private AnswerText() {}

    static String of(String question, Answer answer) {
        return switch (answer) {
            case Answer.Found found -> "%s%n%s".formatted(asked(question), quotes(found));
            case Answer.NotFound notFound -> "%s%n  报告里没有找到答案。%n".formatted(asked(question));
        };
    }

    static String unreadable(String line, String error) {
        return "%s%n  这一行读不懂:%s%n".formatted(asked(line), error);
    }

    private static String asked(String question) {
        return "问:" + abbreviate(question, SHOWN_OF_QUESTION);
    }

    private static String quotes(Answer.Found found) {
        List<Quote> quotes = found.quotes();
        Quote best = found.best();
        String text = quotes.stream()
                .limit(found.together())
                .map(quote ->
                        "  「%s%s%s」%n".formatted(quote.leftOutBefore(), oneLine(quote.text()), quote.leftOutAfter()))
                .collect(Collectors.joining("", "", "  —— %s%n".formatted(source(best.source()))));
        if (!best.alsoIn().isEmpty()) {
            text += "  另见:%s%n"
                    .formatted(best.alsoIn().stream().map(Source::file).collect(Collectors.joining("、")));
        }
        if (quotes.size() == found.together()) {
            return text;
        }
        return quotes.stream()
                .skip(found.together())
                .map(AnswerText::other)
                .collect(Collectors.joining("", text + "  其他出处:%n".formatted(), ""));
    }

    private static String other(Quote quote) {
        return "  · %s —— %s%n"
                .formatted(
                        abbreviate(quote.text(), SHOWN_OF_OTHERS),
                        quote.source().displayTitle());
    }

    private static String source(Source source) {
        return Metadata.joined(source.displayTitle(), source.publisher(), source.date(), source.file());
    }

    static String abbreviate(String text, int limit) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit)) + "…";
    }

    /// Keeps control characters, which could move the cursor, from the terminal.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
