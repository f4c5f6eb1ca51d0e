package dev.yinju.telegram;

import dev.yinju.conversation.Language;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/// Notices that the bot was added to a group.
final class Arrivals {
    private static final Set<String> OUTSIDE = Set.of("left", "kicked");
    private static final Set<String> INSIDE = Set.of("member", "administrator");

    private Arrivals() {}

    static Optional<Incoming> read(ChatMemberUpdated change, BotIdentity bot) {
        Chat chat = change.getChat();
        boolean group = chat.isGroupChat() || chat.isSuperGroupChat();
        boolean arrives = is(OUTSIDE, change.getOldChatMember()) && is(INSIDE, change.getNewChatMember());
        if (!group || !arrives) {
            return Optional.empty();
        }
        String languageTag = change.getFrom() == null ? null : change.getFrom().getLanguageCode();
        return Optional.of(Incoming.arrivalIn(chat.getId(), Language.of(languageTag), bot));
    }

    private static boolean is(Set<String> statuses, ChatMember member) {
        return statuses.contains(member.getStatus());
    }
}
