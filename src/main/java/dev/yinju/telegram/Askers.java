package dev.yinju.telegram;

import dev.yinju.conversation.Asker;
import dev.yinju.conversation.Asker.Setting;
import dev.yinju.conversation.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Tells the conversation who speaks, and where.
final class Askers {
    private static final Logger LOG = LoggerFactory.getLogger(Askers.class);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final BotIdentity bot;
    private final GroupAdmins admins;

    Askers(BotIdentity bot, GroupAdmins admins) {
        this.bot = bot;
        this.admins = admins;
    }

    /// Who wrote a message in a chat that the bot is in.
    ///
    /// @param text what was written; tells the language of those whose Telegram does not
    Asker of(Message message, @Nullable Integer topic, String text) {
        User user = message.getFrom();
        Chat sender = message.getSenderChat();
        long chat = message.getChatId();
        String name = String.valueOf(sender != null ? sender.getId() : user.getId());
        boolean anonymousAdministrator = sender != null && sender.getId() == chat;
        return new Asker(
                Long.toString(chat),
                thread(chat, topic),
                message.getChat().isUserChat() ? Setting.PRIVATE : Setting.GROUP,
                name,
                language(user, text),
                bot.userName(),
                () -> anonymousAdministrator || isAdministrator(chat, user));
    }

    /// Who changed or pressed something in a chat that the bot is in.
    Asker of(Chat chat, @Nullable Integer topic, User user) {
        long id = chat.getId();
        return new Asker(
                Long.toString(id),
                thread(id, topic),
                chat.isUserChat() ? Setting.PRIVATE : Setting.GROUP,
                Long.toString(user.getId()),
                language(user, ""),
                bot.userName(),
                () -> isAdministrator(id, user));
    }

    /// Who asks from a chat that the bot is not in.
    Asker elsewhere(User user, String text) {
        String name = Asker.roomElsewhere(Long.toString(user.getId()));
        return new Asker(
                name,
                name,
                Setting.ELSEWHERE,
                Long.toString(user.getId()),
                language(user, text),
                bot.userName(),
                () -> false);
    }

    /// If Telegram does not say, nobody is.
    private boolean isAdministrator(long chat, @Nullable User user) {
        try {
            return user != null && admins.isAdmin(chat, user.getId());
        } catch (ApiFailure failure) {
            LOG.info("Telegram does not say who administers a group: {}", failure.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Each topic is a conversation of its own.
    private static String thread(long chat, @Nullable Integer topic) {
        return chat + (topic == null ? "" : "/" + topic);
    }

    /// The language of the person's Telegram, or, where it does not say, of what was written.
    private static Language language(@Nullable User user, String text) {
        String tag = user == null ? null : user.getLanguageCode();
        return tag == null && HAN.matcher(text).find() ? Language.SIMPLIFIED : Language.of(tag);
    }
}
