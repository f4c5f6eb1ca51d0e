package dev.yinju.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be typed after a `/`.
public enum Command {
    ASK,
    MORE,
    CONTEXT,
    REPORTS,
    HELP,
    /// What chat networks send when somebody opens the bot; says the same as [#HELP].
    START;

    /// A command as a chat network's menu shows it.
    ///
    /// @param name the command without its `/`
    /// @param description what it does, in the user's language
    public record MenuEntry(String name, String description) {}

    /// The commands worth showing, the most useful first.
    public static List<MenuEntry> menu(Wording wording) {
        return Arrays.stream(values())
                .filter(command -> command != START)
                .map(command -> new MenuEntry(command.word(), wording.description(command)))
                .toList();
    }

    /// The command's name, without its `/`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
