package dev.yinju.telegram;

import dev.yinju.conversation.Language;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.ChosenInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where an update comes from.
///
/// @param kind how it was made
/// @param sender who sent it: a person, or the channel or group in whose name it was written
/// @param languageTag of the sender's Telegram, if it says
/// @param chat where, if it was in a chat that the bot is told of
/// @param message the message that it is about, if it is about one
/// @param sent when, if Telegram says
record Origin(
        Kind kind,
        @Nullable Long sender,
        @Nullable String languageTag,
        @Nullable Long chat,
        @Nullable Integer message,
        @Nullable Instant sent) {

    /// How an update was made.
    enum Kind {
        MESSAGE,
        /// A message in a chat that the bot is not in; it cannot write there, but for its one answer.
        GUEST,
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
                .orElse(new Origin(Kind.OTHER, null, null, null, null, null));
    }

    private static Optional<Origin> fromMessage(Update update) {
        Message edited = update.getEditedMessage();
        if (edited != null) {
            Integer date = edited.getEditDate() == null ? edited.getDate() : edited.getEditDate();
            return Optional.of(of(Kind.EDIT, edited, date));
        }
        return Optional.ofNullable(update.getMessage())
                .map(message -> of(Kind.MESSAGE, message, message.getDate()))
                .or(() -> Optional.ofNullable(update.getGuestMessage())
                        .map(message -> of(Kind.GUEST, message, message.getDate())));
    }

    private static Origin of(Kind kind, Message message, @Nullable Integer date) {
        Long chat = message.getChat() == null ? null : message.getChatId();
        Chat sender = message.getSenderChat();
        Long name = sender == null ? id(message.getFrom()) : sender.getId();
        return new Origin(kind, name, language(message.getFrom()), chat, message.getMessageId(), instant(date));
    }

    private static Origin of(CallbackQuery tap) {
        Long chat = tap.getMessage() == null ? null : tap.getMessage().getChatId();
        return of(Kind.TAP, tap.getFrom(), chat, null);
    }

    private static Origin of(InlineQuery query) {
        return of(Kind.INLINE, query.getFrom(), null, null);
    }

    private static Origin of(ChosenInlineQuery choice) {
        return of(Kind.TAP, choice.getFrom(), null, null);
    }

    private static Origin of(ChatMemberUpdated change) {
        return of(Kind.MEMBERSHIP, change.getFrom(), change.getChat().getId(), change.getDate());
    }

    private static Origin of(Kind kind, @Nullable User user, @Nullable Long chat, @Nullable Integer date) {
        return new Origin(kind, id(user), language(user), chat, null, instant(date));
    }

    private static @Nullable Long id(@Nullable User user) {
        return user == null ? null : user.getId();
    }

    private static @Nullable String language(@Nullable User user) {
        return user == null ? null : user.getLanguageCode();
    }

    private static @Nullable Instant instant(@Nullable Integer seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    Language language() {
        return Language.of(languageTag);
    }

    /// What must be dealt with in order: the messages of a chat. Taps and inline queries want an answer within a second
    /// and do not wait behind them.
    String lane() {
        return switch (kind) {
            case TAP -> "tap " + sender;
            case INLINE -> "inline " + sender;
            case MESSAGE, GUEST, EDIT, MEMBERSHIP, OTHER -> "chat " + chat;
        };
    }

    /// Of several edits of a message only the last counts, and of what somebody types only the latest.
    @Nullable
    String subject() {
        return switch (kind) {
            case EDIT -> "edit " + chat + " " + message;
            case INLINE -> lane();
            case MESSAGE, GUEST, TAP, MEMBERSHIP, OTHER -> null;
        };
    }
}
