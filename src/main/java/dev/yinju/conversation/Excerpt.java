package dev.yinju.conversation;

import dev.yinju.answering.Passage;
import dev.yinju.answering.Quote;
import dev.yinju.answering.Span;
import dev.yinju.conversation.Quotations.Found;
import java.util.List;

/// A quote, emphasised, in the text around it: first its paragraph, then, step by step, one more on either side.
///
/// @param text quotation and emphasis
/// @param growing whether a further step shows more
record Excerpt(StyledText text, boolean growing) {

    /// The greatest length of an excerpt, in UTF-16 code units; with the words around it, it fits into one message of
    /// 4,096.
    static final int LIMIT = 3_000;

    private static final String ELLIPSIS = "…";
    private static final String BETWEEN = "\n";

    /// Whether there is text around a quote.
    static boolean exists(Found found) {
        return found.report().size() > 1 || !isWholePassage(found.quote());
    }

    /// The excerpt of a step, or of the last there is.
    ///
    /// @param step 1 for the least
    static Excerpt of(Found found, int step) {
        List<Passage> report = found.report();
        Quote quote = found.quote();
        int place = report.indexOf(quote.passage());
        int least = isWholePassage(quote) ? 1 : 0;
        if (quote.passage().text().length() > LIMIT || place < 0) {
            return new Excerpt(cut(quote), false);
        }
        int radius = Math.min(least + step - 1, report.size());
        while (radius > 0 && length(report, place, radius) > LIMIT) {
            radius--;
        }
        boolean all = radius >= place && place + radius >= report.size() - 1;
        return new Excerpt(text(report, place, radius, quote), !all && length(report, place, radius + 1) <= LIMIT);
    }

    private static boolean isWholePassage(Quote quote) {
        return quote.passage().text().strip().equals(quote.text().strip());
    }

    private static List<Passage> around(List<Passage> report, int place, int radius) {
        return report.subList(Math.max(0, place - radius), Math.min(report.size(), place + radius + 1));
    }

    private static int length(List<Passage> report, int place, int radius) {
        return around(report, place, radius).stream()
                .mapToInt(passage -> passage.text().length() + BETWEEN.length())
                .sum();
    }

    private static StyledText text(List<Passage> report, int place, int radius, Quote quote) {
        StringBuilder words = new StringBuilder();
        int start = 0;
        for (Passage passage : around(report, place, radius)) {
            words.append(words.isEmpty() ? "" : BETWEEN);
            if (passage.equals(quote.passage())) {
                start = words.length() + quote.span().start();
            }
            words.append(passage.text());
        }
        return Citation.quotation(
                words.toString(), List.of(new Span(start, start + quote.span().length())));
    }

    /// As many whole sentences around the quote as fit; an ellipsis stands for what does not.
    private static StyledText cut(Quote quote) {
        Span around = Surroundings.of(quote, LIMIT);
        String before = around.start() > 0 ? ELLIPSIS : "";
        String after = around.end() < quote.passage().text().length() ? ELLIPSIS : "";
        int start = before.length() + quote.span().start() - around.start();
        return Citation.quotation(
                before + around.of(quote.passage().text()) + after,
                List.of(new Span(start, start + quote.span().length())));
    }
}
