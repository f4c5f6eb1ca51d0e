package dev.yinju.telegram;

import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Turns what the bot says into Telegram messages. Styles become entities, so that nothing in the words needs escaping
/// and nothing in them can take effect.
final class Rendering {
    /// The longest text of a message, in UTF-16 code units.
    static final int LONGEST_TEXT = 4096;

    /// A longer quotation is shown folded, to be opened with a tap.
    private static final int LONGEST_OPEN_QUOTATION = 300;

    private Rendering() {}

    /// The messages that answer `question` with `answer`: several if it is too long for one, none if it is blank. The
    /// first is a reply to the question; all stay in its topic.
    static List<SendMessage> messages(Incoming question, StyledText answer) {
        List<StyledText> parts = TextParts.of(answer, LONGEST_TEXT);
        List<SendMessage> messages =
                parts.stream().map(part -> message(question, part)).toList();
        Integer asked = question.messageId();
        if (asked != null) {
            messages.stream().findFirst().ifPresent(first -> first.setReplyParameters(replyTo(asked)));
        }
        return messages;
    }

    /// What makes an earlier message of the bot say what `message` says.
    static EditMessageText change(int earlier, SendMessage message) {
        return EditMessageText.builder()
                .chatId(message.getChatId())
                .messageId(earlier)
                .text(message.getText())
                .entities(message.getEntities())
                .linkPreviewOptions(message.getLinkPreviewOptions())
                .build();
    }

    private static SendMessage message(Incoming question, StyledText text) {
        return SendMessage.builder()
                .chatId(question.chatId())
                .messageThreadId(question.topic())
                .text(text.text())
                .entities(text.runs().stream().map(Rendering::entity).toList())
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
    }

    private static ReplyParameters replyTo(int message) {
        return ReplyParameters.builder()
                .messageId(message)
                .allowSendingWithoutReply(true)
                .build();
    }

    private static MessageEntity entity(Run run) {
        MessageEntity.MessageEntityBuilder<?, ?> entity =
                MessageEntity.builder().offset(run.start()).length(run.end() - run.start());
        return switch (run.style()) {
            case Style.Quotation() -> entity.type(quotation(run)).build();
            case Style.Strong() -> entity.type("bold").build();
            case Style.Code() -> entity.type("code").build();
            case Style.Link(var target) ->
                entity.type("text_link").url(target.toASCIIString()).build();
        };
    }

    private static String quotation(Run run) {
        return run.end() - run.start() > LONGEST_OPEN_QUOTATION ? "expandable_blockquote" : "blockquote";
    }
}
