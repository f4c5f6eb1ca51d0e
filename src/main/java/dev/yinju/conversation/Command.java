package dev.yinju.conversation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be typed after a `/`.
public enum Command {
    ASK,
    REPORTS,
    RANDOM,
    SETTINGS,
    HELP,
    PRIVACY,
    /// Deletes what is kept about the person.
    FORGET,
    /// For the operator: what was asked, and what people think of the answers.
    STATS,
    /// For the operator: brings the index up to date.
    REINDEX,
    /// What chat networks send when somebody opens the bot, perhaps by a link to something; else says the same as
    /// [#HELP].
    START,
    /// What the button for the other quotes does, for those who rather type.
    MORE,
    /// What the button for the text around a quote does, for those who rather type.
    CONTEXT;

    private static final Set<Command> IN_NO_MENU = EnumSet.of(STATS, REINDEX, START, MORE, CONTEXT);

    /// A command as a chat network's menu shows it.
    ///
    /// @param description what it does, in the user's language
    public record MenuEntry(Command command, String description) {

        /// The command without its `/`.
        public String name() {
            return command.word();
        }
    }

    /// The commands worth showing, the most useful first.
    public static List<MenuEntry> menu(Wording wording) {
        return Arrays.stream(values())
                .filter(command -> !IN_NO_MENU.contains(command))
                .map(command -> new MenuEntry(command, wording.description(command)))
                .toList();
    }

    /// Whether only the operator may use it.
    boolean isForOperator() {
        return this == STATS || this == REINDEX;
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
