package dev.yinju.telegram;

import dev.yinju.conversation.Message;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/// Notices that the bot came into a group, or had to leave a chat.
final class Arrivals {
    private static final Set<String> OUTSIDE = Set.of("left", "kicked");
    private static final Set<String> INSIDE = Set.of("member", "administrator");

    private final Askers askers;

    Arrivals(Askers askers) {
        this.askers = askers;
    }

    /// A group that the bot comes into gets a greeting, which is what `/start` says there. People who block the bot are
    /// not forgotten, for they may come back.
    Optional<Event> read(ChatMemberUpdated change) {
        Chat chat = change.getChat();
        boolean wasInside = is(INSIDE, change.getOldChatMember());
        if (chat.isUserChat()) {
            return Optional.empty();
        }
        if (wasInside && is(OUTSIDE, change.getNewChatMember())) {
            return Optional.of(new Event.Left(chat.getId()));
        }
        boolean group = chat.isGroupChat() || chat.isSuperGroupChat();
        boolean arrives = is(OUTSIDE, change.getOldChatMember()) && is(INSIDE, change.getNewChatMember());
        return group && arrives && change.getFrom() != null ? Optional.of(greeting(change)) : Optional.empty();
    }

    private Event greeting(ChatMemberUpdated change) {
        Chat chat = change.getChat();
        Message start = new Message(askers.of(chat, null, change.getFrom()), true, "/start", null);
        return new Incoming(start, chat.getId(), null, null, false);
    }

    private static boolean is(Set<String> statuses, ChatMember member) {
        return statuses.contains(member.getStatus());
    }
}
