package dev.yinju.telegram;

import dev.yinju.conversation.Asker;
import dev.yinju.conversation.InlineQuestion;
import dev.yinju.conversation.Press;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Decides which updates mean something to the bot, and what they say.
///
/// In private everything that people write asks for an answer; to what has no words, a voice message say, the bot hears
/// an empty text. In a group it is `/ask`, a command with the bot's name, a mention of the bot, or a reply to it, and
/// that the bot was added. Bots, forwarded group messages and posts of a channel are left alone.
final class Inbox {
    /// The one command that groups may use without the bot's name.
    private static final String ASK = "/ask";

    /// The topic of all messages that are in no other; it must not be named when sending.
    private static final int GENERAL_TOPIC = 1;

    private final BotIdentity bot;
    private final Askers askers;
    private final Arrivals arrivals;

    Inbox(BotIdentity bot, Askers askers) {
        this.bot = bot;
        this.askers = askers;
        this.arrivals = new Arrivals(askers);
    }

    Optional<Event> read(Update update) {
        if (update.getCallbackQuery() != null) {
            return Optional.of(pressed(update.getCallbackQuery()));
        }
        if (update.getInlineQuery() != null) {
            return Optional.of(typed(update.getInlineQuery()));
        }
        if (update.getGuestMessage() != null) {
            return invited(update.getGuestMessage());
        }
        if (update.getMyChatMember() != null) {
            return arrivals.read(update.getMyChatMember());
        }
        Message message = update.getEditedMessage() == null ? update.getMessage() : update.getEditedMessage();
        if (message == null) {
            return Optional.empty();
        }
        if (message.getMigrateToChatId() != null) {
            return Optional.of(new Event.Moved(message.getChatId(), message.getMigrateToChatId()));
        }
        Optional<Incoming> asked = read(message);
        return update.getEditedMessage() == null ? asked.map(event -> event) : asked.map(Incoming::asEdit);
    }

    private Event pressed(CallbackQuery query) {
        String data = query.getData() == null ? "" : query.getData();
        MaybeInaccessibleMessage message = query.getMessage();
        if (message == null) {
            Event.Place place =
                    query.getInlineMessageId() == null ? null : new Event.Place.Inline(query.getInlineMessageId());
            return new Event.Pressed(query.getId(), new Press(askers.elsewhere(query.getFrom(), ""), data), place);
        }
        Integer topic = message instanceof Message accessible ? topic(accessible) : null;
        Asker asker = askers.of(message.getChat(), topic, query.getFrom());
        return new Event.Pressed(
                query.getId(),
                new Press(asker, data),
                new Event.Place.InChat(message.getChatId(), topic, message.getMessageId()));
    }

    private Event typed(InlineQuery query) {
        Asker asker = askers.elsewhere(query.getFrom(), query.getQuery());
        String offset = query.getOffset() == null ? "" : query.getOffset();
        return new Event.Typed(query.getId(), new InlineQuestion(asker, query.getQuery(), offset));
    }

    private Optional<Event> invited(Message message) {
        MarkedText words = MarkedText.of(message);
        if (message.getGuestQueryId() == null || message.getFrom() == null || !isFromPerson(message)) {
            return Optional.empty();
        }
        String text = words.command()
                .map(command -> withRest(command.name(), command.rest()))
                .orElseGet(() -> words.without(bot));
        Asker asker = askers.elsewhere(message.getFrom(), text);
        return Optional.of(new Event.Invited(
                message.getGuestQueryId(), new dev.yinju.conversation.Message(asker, true, text, repliedTo(message))));
    }

    private Optional<Incoming> read(Message message) {
        if (!isFromPerson(message)) {
            return Optional.empty();
        }
        MarkedText words = MarkedText.of(message);
        return switch (message.getChat().getType()) {
            case "private" ->
                words.text().isBlank() && !Contents.mayMeanQuestion(message)
                        ? Optional.empty()
                        : Optional.of(fromPrivate(message, words));
            case "group", "supergroup" -> fromGroup(message, words);
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

    private Incoming fromPrivate(Message message, MarkedText words) {
        String text = words.command()
                .map(command -> withRest(command.name(), command.rest()))
                .orElseGet(() -> words.without(bot));
        return incoming(message, true, text);
    }

    private Optional<Incoming> fromGroup(Message message, MarkedText words) {
        if (message.getForwardOrigin() != null) {
            return Optional.empty();
        }
        boolean addressed = words.mentions(bot) || repliesToBot(message);
        Optional<MarkedText.Command> command = words.command();
        if (command.isEmpty()) {
            return addressed && !words.text().isBlank()
                    ? Optional.of(incoming(message, true, words.without(bot)))
                    : Optional.empty();
        }
        return command.flatMap(c -> groupCommand(message, c, addressed));
    }

    private Optional<Incoming> groupCommand(Message message, MarkedText.Command command, boolean addressed) {
        boolean forBot = command.bot() == null ? addressed : bot.isNamed(command.bot());
        boolean bareAsk = command.bot() == null && command.name().equals(ASK);
        return forBot || bareAsk
                ? Optional.of(incoming(message, forBot, withRest(command.name(), command.rest())))
                : Optional.empty();
    }

    private String withRest(String command, MarkedText rest) {
        return (command + " " + rest.without(bot)).strip();
    }

    private Incoming incoming(Message message, boolean addressed, String text) {
        Integer topic = topic(message);
        return new Incoming(
                new dev.yinju.conversation.Message(
                        askers.of(message, topic, text), addressed, text, repliedTo(message)),
                message.getChatId(),
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
                .map(replied -> MarkedText.of(replied).text())
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
