package dev.yinju.telegram;

import dev.yinju.conversation.Wording;
import dev.yinju.telegram.Admission.Verdict.TooMany;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Tells those who ask too much so, once.
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final BotApi api;
    private final ChatNames names;

    Notices(BotApi api, ChatNames names) {
        this.api = api;
        this.names = names;
    }

    /// Says to the sender of a message when to ask again, or, over the button, to who pressed too
    /// often. Of what follows too soon nothing is said, nor in a chat that the bot is not in. Does
    /// not wait for it to be sent, and does not try again: it only explains a silence.
    void tell(Update update, Origin origin, TooMany tooMany) {
        if (!tooMany.first()) {
            return;
        }
        int seconds = Math.toIntExact(tooMany.pause().plusMillis(999).toSeconds());
        String words = Wording.of(origin.language()).tooFast(seconds);
        Long chat = origin.chat();
        if (update.getCallbackQuery() != null) {
            send(AnswerCallbackQuery.builder()
                    .callbackQueryId(update.getCallbackQuery().getId())
                    .text(words)
                    .build());
        } else if (chat != null && origin.kind() != Origin.Kind.GUEST) {
            LOG.info("Chat {} asks more than it may in a minute; it is told to wait.", names.of(chat));
            send(message(chat, origin.message(), words));
        }
    }

    private static SendMessage message(long chat, @Nullable Integer repliedTo, String words) {
        SendMessage notice = SendMessage.builder().chatId(chat).text(words).build();
        if (repliedTo != null) {
            notice.setReplyParameters(ReplyParameters.builder()
                    .messageId(repliedTo)
                    .allowSendingWithoutReply(true)
                    .build());
        }
        return notice;
    }

    private void send(BotApiMethod<?> notice) {
        Thread.ofVirtual().name("telegram-notice").start(() -> call(notice));
    }

    private void call(BotApiMethod<?> notice) {
        try {
            api.call(notice);
        } catch (ApiFailure failure) {
            LOG.debug("A notice was not sent: {}", failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
