package dev.yinju.telegram;

import dev.yinju.conversation.Language;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.ChosenInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where an update comes from.
///
/// @param kind how it was made
/// @param user who sent it, if a person did
/// @param chat where, if it was in a chat that the bot is told of
/// @param message the message that it is about, if it is about one
/// @param sent when, if Telegram says
record Origin(
        Kind kind,
        @Nullable User user,
        @Nullable Long chat,
        @Nullable Integer message,
        @Nullable Instant sent) {

    /// How an update was made.
    enum Kind {
        MESSAGE,
        EDIT,
        /// A tap on a button.
        TAP,
        /// Typing after the bot's name in any chat.
        INLINE,
        MEMBERSHIP,
        /// Something else, or something that cannot be read.
        OTHER
    }

    static Origin of(Update update) {
        return fromMessage(update)
                .or(() -> Optional.ofNullable(update.getCallbackQuery()).map(Origin::of))
                .or(() -> Optional.ofNullable(update.getInlineQuery()).map(Origin::of))
                .or(() -> Optional.ofNullable(update.getChosenInlineQuery()).map(Origin::of))
                .or(() -> Optional.ofNullable(update.getMyChatMember()).map(Origin::of))
                .orElse(new Origin(Kind.OTHER, null, null, null, null));
    }

    private static Optional<Origin> fromMessage(Update update) {
        Message edited = update.getEditedMessage();
        if (edited != null) {
            Integer date = edited.getEditDate() == null ? edited.getDate() : edited.getEditDate();
            return Optional.of(of(Kind.EDIT, edited, date));
        }
        return Optional.ofNullable(update.getMessage())
                .or(() -> Optional.ofNullable(update.getGuestMessage()))
                .map(message -> of(Kind.MESSAGE, message, message.getDate()));
    }

    private static Origin of(Kind kind, Message message, @Nullable Integer date) {
        Long chat = message.getChat() == null ? null : message.getChatId();
        return new Origin(kind, message.getFrom(), chat, message.getMessageId(), instant(date));
    }

    private static Origin of(CallbackQuery tap) {
        Long chat = tap.getMessage() == null ? null : tap.getMessage().getChatId();
        return new Origin(Kind.TAP, tap.getFrom(), chat, null, null);
    }

    private static Origin of(InlineQuery query) {
        return new Origin(Kind.INLINE, query.getFrom(), null, null, null);
    }

    private static Origin of(ChosenInlineQuery choice) {
        return new Origin(Kind.TAP, choice.getFrom(), null, null, null);
    }

    private static Origin of(ChatMemberUpdated change) {
        return new Origin(Kind.MEMBERSHIP, change.getFrom(), change.getChat().getId(), null, instant(change.getDate()));
    }

    private static @Nullable Instant instant(@Nullable Integer seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    @Nullable
    Long userId() {
        return user == null ? null : user.getId();
    }

    Language language() {
        return Language.of(user == null ? null : user.getLanguageCode());
    }

    /// What must be dealt with in order: the messages of a chat. Taps and inline queries want an answer within a second
    /// and do not wait behind them.
    String lane() {
        return switch (kind) {
            case TAP -> "tap " + userId();
            case INLINE -> "inline " + userId();
            case MESSAGE, EDIT, MEMBERSHIP, OTHER -> "chat " + chat;
        };
    }

    /// Of several edits of a message only the last counts, and of what somebody types only the latest.
    @Nullable
    String subject() {
        return switch (kind) {
            case EDIT -> "edit " + chat + " " + message;
            case INLINE -> lane();
            case MESSAGE, TAP, MEMBERSHIP, OTHER -> null;
        };
    }
}
