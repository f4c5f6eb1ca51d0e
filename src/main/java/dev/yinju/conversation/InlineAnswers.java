package dev.yinju.conversation;

import dev.yinju.answering.Answer;
import dev.yinju.answering.Question;
import dev.yinju.answering.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Offers quotes while somebody types a question in another chat.
final class InlineAnswers {

    /// So many quotes are offered at once.
    static final int PER_PAGE = 10;

    /// So many quotes are offered in all.
    private static final int MOST = 30;

    /// Less than this asks nothing yet, and is not looked up.
    private static final int SHORTEST = 2;

    private static final int TITLE_LIMIT = 64;
    private static final int DESCRIPTION_LIMIT = 160;

    private final Desk desk;

    InlineAnswers(Desk desk) {
        this.desk = desk;
    }

    InlinePage page(InlineQuestion asked) {
        Voice voice = desk.voice(asked.asker());
        String question = Typed.clean(asked.text());
        if (question.length() < SHORTEST || !Typed.saysSomething(question)) {
            return examples(voice);
        }
        Answer answer = desk.reports().answer(Question.of(question), MOST);
        return switch (answer) {
            case Answer.Found(List<Quote> quotes, int together) ->
                quotes(quotes, start(asked.offset(), quotes.size()), voice);
            case Answer.NotFound notFound ->
                new InlinePage(List.of(), "", voice.wording().inlineNothing());
        };
    }

    private static int start(String offset, int size) {
        return offset.matches("\\d{1,4}") ? Math.min(Integer.parseInt(offset), size) : 0;
    }

    private InlinePage quotes(List<Quote> quotes, int start, Voice voice) {
        int end = Math.min(quotes.size(), start + PER_PAGE);
        List<InlinePage.Result> results = new ArrayList<>();
        for (Quote quote : quotes.subList(start, end)) {
            results.add(result(quote, Citation.source(quote.source()).text(), null, voice));
        }
        String next = end < quotes.size() ? String.valueOf(end) : "";
        return new InlinePage(results, next, voice.wording().inlinePrivate());
    }

    /// Each example with its answer, to show what comes of a question.
    private InlinePage examples(Voice voice) {
        List<InlinePage.Result> results = new ArrayList<>();
        for (String question : desk.examples(voice.language())) {
            if (desk.reports().answer(Question.of(question), 1) instanceof Answer.Found found) {
                results.add(result(found.best(), question, voice.wording().asked(question), voice));
            }
        }
        return new InlinePage(results, "", voice.wording().inlineHow());
    }

    /// A quote to be chosen. It is kept by itself, so that however many questions lead to it while somebody types, it
    /// is kept once.
    private InlinePage.Result result(Quote quote, String title, @Nullable String heading, Voice voice) {
        Desk.Kept kept = desk.keep("", "", List.of(quote));
        return new InlinePage.Result(
                kept.id(),
                Citation.abbreviate(title, TITLE_LIMIT),
                Citation.abbreviate(quote.text(), DESCRIPTION_LIMIT),
                new AnswerReplies(voice).show(desk.first(kept, new Answer.Found(List.of(quote))), heading, null));
    }
}
