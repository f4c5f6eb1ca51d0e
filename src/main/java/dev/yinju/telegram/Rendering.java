package dev.yinju.telegram;

import dev.yinju.conversation.Reply;
import dev.yinju.conversation.StyledText;
import dev.yinju.conversation.StyledText.Run;
import dev.yinju.conversation.StyledText.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// Turns what the bot says into Telegram messages. Styles become entities, so that nothing in the words needs escaping
/// and nothing in them can take effect.
final class Rendering {
    /// The longest text of a message, in UTF-16 code units.
    static final int LONGEST_TEXT = 4096;

    /// A longer quotation is shown folded, to be opened with a tap.
    private static final int LONGEST_OPEN_QUOTATION = 300;

    private Rendering() {}

    /// The messages that say `reply` in a chat: several if it is too long for one, none if it is blank. The first is a
    /// reply to another message, the last has the buttons; all stay in the topic.
    static List<SendMessage> messages(long chat, @Nullable Integer topic, @Nullable Integer repliedTo, Reply reply) {
        List<SendMessage> messages = TextParts.of(reply.text(), LONGEST_TEXT).stream()
                .map(part -> message(chat, topic, part))
                .toList();
        if (!messages.isEmpty()) {
            messages.getLast().setReplyMarkup(Keyboards.of(reply.buttons()));
            if (repliedTo != null) {
                messages.getFirst().setReplyParameters(replyTo(repliedTo));
            }
        }
        return messages;
    }

    /// What makes a message of the bot say `reply`, or, if that is too long for one, as much of it as fits.
    static EditMessageText change(Event.Place place, Reply reply) {
        StyledText text = TextParts.of(reply.text(), LONGEST_TEXT).getFirst();
        var edit = EditMessageText.builder()
                .text(text.text())
                .entities(entities(text))
                .linkPreviewOptions(noPreview())
                .replyMarkup(Keyboards.of(reply.buttons()));
        return switch (place) {
            case Event.Place.InChat(long chat, Integer topic, int message) ->
                edit.chatId(chat).messageId(message).build();
            case Event.Place.Inline(String message) ->
                edit.inlineMessageId(message).build();
        };
    }

    /// What is sent into another chat when somebody chooses a result there.
    static InputTextMessageContent content(Reply reply) {
        StyledText text = TextParts.of(reply.text(), LONGEST_TEXT).getFirst();
        return InputTextMessageContent.builder()
                .messageText(text.text())
                .entities(entities(text))
                .linkPreviewOptions(noPreview())
                .build();
    }

    private static List<MessageEntity> entities(StyledText text) {
        return text.runs().stream().map(Rendering::entity).toList();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    /// What makes an earlier message of the bot say what `message` says.
    static EditMessageText change(int earlier, SendMessage message) {
        return EditMessageText.builder()
                .chatId(message.getChatId())
                .messageId(earlier)
                .text(message.getText())
                .entities(message.getEntities())
                .linkPreviewOptions(message.getLinkPreviewOptions())
                .replyMarkup((InlineKeyboardMarkup) message.getReplyMarkup())
                .build();
    }

    private static SendMessage message(long chat, @Nullable Integer topic, StyledText text) {
        return SendMessage.builder()
                .chatId(chat)
                .messageThreadId(topic)
                .text(text.text())
                .entities(entities(text))
                .linkPreviewOptions(noPreview())
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
