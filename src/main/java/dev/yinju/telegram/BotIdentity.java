package dev.yinju.telegram;

/// Who the bot is on Telegram.
///
/// @param userName without `@`
record BotIdentity(long id, String userName) {

    /// Whether `name`, with or without `@`, is the bot's. User names have no case.
    boolean isNamed(String name) {
        return userName.equalsIgnoreCase(name.startsWith("@") ? name.substring(1) : name);
    }
}
