package dev.yinju.telegram;

import dev.yinju.conversation.Language;
import dev.yinju.conversation.Message.Setting;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Decides which updates ask the bot for an answer, and what they say.
///
/// In private everything that people write does; to what has no words, a voice message say, the bot hears an empty
/// text. In a group it is `/ask`, a command with the bot's name, a mention of the bot, or a reply to it, and
/// that the bot was added. Bots, forwarded group messages and posts of a channel are left alone.
final class Inbox {
    /// The one command that groups may use without the bot's name.
    private static final String ASK = "/ask";

    /// The topic of all messages that are in no other; it must not be named when sending.
    private static final int GENERAL_TOPIC = 1;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final BotIdentity bot;

    Inbox(BotIdentity bot) {
        this.bot = bot;
    }

    Optional<Incoming> read(Update update) {
        Optional<Incoming> asked =
                update.getMyChatMember() == null ? read(message(update)) : Arrivals.read(update.getMyChatMember(), bot);
        return update.getEditedMessage() == null ? asked : asked.map(Incoming::asEdit);
    }

    private static @Nullable Message message(Update update) {
        return update.getEditedMessage() == null ? update.getMessage() : update.getEditedMessage();
    }

    private Optional<Incoming> read(@Nullable Message message) {
        if (message == null || !isFromPerson(message)) {
            return Optional.empty();
        }
        Wording wording = Wording.of(message);
        return switch (message.getChat().getType()) {
            case "private" ->
                wording.text().isBlank() && !Contents.mayMeanQuestion(message)
                        ? Optional.empty()
                        : Optional.of(fromPrivate(message, wording));
            case "group", "supergroup" -> fromGroup(message, wording);
            default -> Optional.empty();
        };
    }

    /// People who write for a group or channel (`sender_chat`) come under a bot's account; the channel posts that
    /// Telegram itself copies into a discussion group are nobody's questions.
    private static boolean isFromPerson(Message message) {
        if (Boolean.TRUE.equals(message.getIsAutomaticForward()) || message.getViaBot() != null) {
            return false;
        }
        return message.getSenderChat() != null
                || (message.getFrom() != null && !message.getFrom().getIsBot());
    }

    private Incoming fromPrivate(Message message, Wording wording) {
        String text = wording.command()
                .map(command -> withRest(command.name(), command.rest()))
                .orElseGet(() -> wording.without(bot));
        return incoming(message, Setting.PRIVATE, true, text);
    }

    private Optional<Incoming> fromGroup(Message message, Wording wording) {
        if (message.getForwardOrigin() != null) {
            return Optional.empty();
        }
        boolean addressed = wording.mentions(bot) || repliesToBot(message);
        Optional<Wording.Command> command = wording.command();
        if (command.isEmpty()) {
            return addressed && !wording.text().isBlank()
                    ? Optional.of(incoming(message, Setting.GROUP, true, wording.without(bot)))
                    : Optional.empty();
        }
        return command.flatMap(c -> groupCommand(message, c, addressed));
    }

    private Optional<Incoming> groupCommand(Message message, Wording.Command command, boolean addressed) {
        boolean forBot = command.bot() == null ? addressed : bot.isNamed(command.bot());
        boolean bareAsk = command.bot() == null && command.name().equals(ASK);
        return forBot || bareAsk
                ? Optional.of(incoming(message, Setting.GROUP, forBot, withRest(command.name(), command.rest())))
                : Optional.empty();
    }

    private String withRest(String command, Wording rest) {
        return (command + " " + rest.without(bot)).strip();
    }

    private Incoming incoming(Message message, Setting setting, boolean addressed, String text) {
        long chatId = message.getChatId();
        Integer topic = topic(message);
        return new Incoming(
                new dev.yinju.conversation.Message(
                        Incoming.chatName(chatId, topic),
                        setting,
                        addressed,
                        text,
                        repliedTo(message),
                        language(message, text),
                        bot.userName()),
                chatId,
                topic,
                message.getMessageId(),
                false);
    }

    private static @Nullable Integer topic(Message message) {
        Integer thread = message.getMessageThreadId();
        return Boolean.TRUE.equals(message.getIsTopicMessage()) && thread != null && thread != GENERAL_TOPIC
                ? thread
                : null;
    }

    /// What the message replies to. In a forum topic every message that replies to nothing 'replies' to the message
    /// that opened the topic.
    private static Optional<Message> repliedToMessage(Message message) {
        Message replied = message.getReplyToMessage();
        if (replied == null) {
            return Optional.empty();
        }
        boolean opensTopic = Boolean.TRUE.equals(message.getIsTopicMessage())
                && replied.getMessageId().equals(message.getMessageThreadId());
        return opensTopic ? Optional.empty() : Optional.of(replied);
    }

    private boolean repliesToBot(Message message) {
        return repliedToMessage(message).filter(this::isFromBot).isPresent();
    }

    private boolean isFromBot(Message message) {
        return message.getFrom() != null && message.getFrom().getId() == bot.id();
    }

    /// The part that the writer chose of the message replied to, else all of it.
    private @Nullable String repliedTo(Message message) {
        if (repliesToBot(message)) {
            return null;
        }
        if (message.getQuote() != null && message.getQuote().getText() != null) {
            return message.getQuote().getText();
        }
        return repliedToMessage(message)
                .map(replied -> Wording.of(replied).text())
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    /// The language of the writer's Telegram, or, where it does not say, of what was written.
    private static Language language(Message message, String text) {
        String tag = message.getFrom() == null ? null : message.getFrom().getLanguageCode();
        return tag == null && HAN.matcher(text).find() ? Language.SIMPLIFIED : Language.of(tag);
    }
}
