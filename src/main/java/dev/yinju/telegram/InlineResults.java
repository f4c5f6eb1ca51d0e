package dev.yinju.telegram;

import dev.yinju.conversation.InlinePage;
import dev.yinju.conversation.Reply;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/// Turns what may be chosen in other chats into Telegram's results.
final class InlineResults {

    /// In seconds. Short, so that new reports are soon found; long enough for somebody who deletes a character.
    private static final int CACHE_TIME = 10;

    /// What `/start` gets when somebody comes from the button above the results.
    private static final String START = "inline";

    private InlineResults() {}

    static AnswerInlineQuery page(String query, InlinePage page) {
        return AnswerInlineQuery.builder()
                .inlineQueryId(query)
                .results(page.results().stream().map(InlineResults::article).toList())
                .cacheTime(CACHE_TIME)
                .isPersonal(true)
                .nextOffset(page.next())
                .button(InlineQueryResultsButton.builder()
                        .text(page.button())
                        .startParameter(START)
                        .build())
                .build();
    }

    private static InlineQueryResult article(InlinePage.Result result) {
        return InlineQueryResultArticle.builder()
                .id(result.id())
                .title(result.title())
                .description(result.description())
                .inputMessageContent(Rendering.content(result.reply()))
                .replyMarkup(Keyboards.of(result.reply().buttons()))
                .build();
    }

    /// The one answer to a question from a chat that the bot is not in.
    static AnswerGuestQuery guest(String query, Reply reply) {
        String firstLine = reply.text().text().lines().findFirst().orElse("");
        return AnswerGuestQuery.builder()
                .guestQueryId(query)
                .result(article(new InlinePage.Result("answer", firstLine, "", reply)))
                .build();
    }
}
