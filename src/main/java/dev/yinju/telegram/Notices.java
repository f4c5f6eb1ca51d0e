package dev.yinju.telegram;

import dev.yinju.conversation.Wording;
import dev.yinju.telegram.Admission.Verdict.TooMany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Tells those who ask too much so, once.
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final BotApi api;
    private final ChatNames names;

    Notices(BotApi api, ChatNames names) {
        this.api = api;
        this.names = names;
    }

    /// Says to the sender of a message when to ask again; of the messages that follow too soon nothing is said, nor in
    /// a chat that the bot is not in. Does not wait for it to be sent, and does not try again: it only explains a
    /// silence.
    void tell(Origin origin, TooMany tooMany) {
        Long chat = origin.chat();
        if (!tooMany.first() || chat == null || origin.kind() == Origin.Kind.GUEST) {
            return;
        }
        LOG.info("Chat {} asks more than it may in a minute; it is told to wait.", names.of(chat));
        int seconds = Math.toIntExact(tooMany.pause().plusMillis(999).toSeconds());
        SendMessage notice = SendMessage.builder()
                .chatId(chat)
                .text(Wording.of(origin.language()).tooFast(seconds))
                .build();
        Integer message = origin.message();
        if (message != null) {
            notice.setReplyParameters(ReplyParameters.builder()
                    .messageId(message)
                    .allowSendingWithoutReply(true)
                    .build());
        }
        Thread.ofVirtual().name("telegram-notice").start(() -> send(notice));
    }

    private void send(SendMessage notice) {
        try {
            api.call(notice);
        } catch (ApiFailure failure) {
            LOG.debug("A notice was not sent: {}", failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
