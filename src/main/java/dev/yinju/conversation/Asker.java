package dev.yinju.conversation;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Somebody who writes or presses a button, and where.
///
/// @param room names the private chat or the group; what is set there is kept by it
/// @param thread names the conversation, which is the room or one topic of it; what was said before is kept by it
/// @param setting what kind of place it is
/// @param user names the person
/// @param language the person's own language
/// @param botName the name, without `@`, by which the bot is addressed; absent where there is no such thing
/// @param administers finds out whether the person may change the settings of the room; may take time
public record Asker(
        String room,
        String thread,
        Setting setting,
        String user,
        Language language,
        @Nullable String botName,
        BooleanSupplier administers) {

    /// A kind of place.
    public enum Setting {
        /// The person and the bot alone.
        PRIVATE,
        /// A group that the bot is a member of.
        GROUP,
        /// Any other chat, into which a message was brought without the bot being there.
        ELSEWHERE
    }

    /// The room of all that a person asks [elsewhere][Setting#ELSEWHERE].
    ///
    /// @param user names the person
    public static String roomElsewhere(String user) {
        return "elsewhere:" + user;
    }

    boolean privately() {
        return setting == Setting.PRIVATE;
    }
}
