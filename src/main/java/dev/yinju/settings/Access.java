package dev.yinju.settings;

import java.util.Set;

/// Who may use the bot, by Telegram's numbers of users and chats. By default everybody may. If one of the allowed sets
/// has a member, only its members may; who is denied may not in any case, and operators always may.
///
/// @param operators who may see figures and have the index brought up to date
public record Access(
        Set<Long> allowedUsers,
        Set<Long> allowedChats,
        Set<Long> deniedUsers,
        Set<Long> deniedChats,
        Set<Long> operators) {

    /// For everybody, without operators.
    public static final Access OPEN = new Access(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Access {
        allowedUsers = Set.copyOf(allowedUsers);
        allowedChats = Set.copyOf(allowedChats);
        deniedUsers = Set.copyOf(deniedUsers);
        deniedChats = Set.copyOf(deniedChats);
        operators = Set.copyOf(operators);
    }

    /// Whether a user may use the bot in a chat. Where the user or the chat is not known, hand in 0.
    public boolean permits(long user, long chat) {
        if (operators.contains(user)) {
            return true;
        }
        boolean open = allowedUsers.isEmpty() && allowedChats.isEmpty();
        return !deniedUsers.contains(user)
                && !deniedChats.contains(chat)
                && (open || allowedUsers.contains(user) || allowedChats.contains(chat));
    }

    /// Whether a user runs this bot.
    public boolean isOperator(long user) {
        return operators.contains(user);
    }
}
